import { describe, expect, it } from 'vitest';
import { type Role, roles } from '#dossier/actor';
import { checkStaffRoles, rolesFrom, staffRoles } from './staff-roles.js';

/** Every set of roles there is. */
const sets = roles.reduce<readonly (readonly Role[])[]>(
  (found, role) => [...found, ...found.map((set) => [...set, role])],
  [[]],
);

describe('roles of one person', () => {
  it('can be combined except with administrator, operator or liaison', () => {
    const allowed = sets.filter((set) => checkStaffRoles(set) === undefined).map((set) => set.join('+'));
    expect(allowed).toEqual([
      'reviewer',
      'supervisor',
      'reviewer+supervisor',
      'administrator',
      'auditor',
      'reviewer+auditor',
      'supervisor+auditor',
      'reviewer+supervisor+auditor',
      'liaison-public-security',
      'liaison-cyberspace',
    ]);
  });

  it('are read from a form, unknown and repeated words left out', () => {
    expect(rolesFrom(['auditor', 'reviewer', 'root', 'reviewer'])).toEqual(['reviewer', 'auditor']);
    expect(staffRoles).not.toContain('operator');
  });
});
