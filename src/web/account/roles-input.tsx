import { Checkboxes } from '../components/checkboxes/checkboxes.js';
import { staffRoles } from '#usecases/accounts/staff-roles';
import type { Role, Visit } from '../layout/visit.js';
import { roleHint, roleName } from './words.js';

type RolesInputProps = { visit: Visit; chosen: readonly Role[]; errorMessage: string | undefined };

/** What a member of staff may do. */
export function RolesInput({ visit, chosen, errorMessage }: RolesInputProps) {
  const t = visit.say;
  return (
    <Checkboxes
      name="roles"
      legend={t('角色', 'Roles')}
      legendClasses="govuk-fieldset__legend--s"
      hint={t('只给工作需要的角色。', 'Give only what the work needs.')}
      errorMessage={errorMessage}
      values={chosen}
      items={staffRoles.map((role) => ({
        value: role,
        content: roleName(t, role),
        hint: roleHint(t, role),
      }))}
    />
  );
}
