import { type Role, roles } from '#dossier/actor';

export const staffRoles = roles.filter((role) => role !== 'operator');

export type RolesProblem =
  | 'roles-empty'
  /** 三员分立: who gives out powers neither uses them nor audits their use. */
  | 'roles-administrator-alone'
  /** Who files does not examine. */
  | 'roles-operator'
  /** A liaison officer belongs to another ministry. */
  | 'roles-liaison-alone';

/** What stands against one person holding these roles together, or undefined. */
export function checkStaffRoles(wanted: readonly Role[]): RolesProblem | undefined {
  if (wanted.length === 0) return 'roles-empty';
  if (wanted.includes('operator')) return 'roles-operator';
  if (wanted.includes('administrator') && wanted.length > 1) return 'roles-administrator-alone';
  if (wanted.some(isLiaison) && wanted.length > 1) return 'roles-liaison-alone';
  return undefined;
}

function isLiaison(role: Role): boolean {
  return role === 'liaison-public-security' || role === 'liaison-cyberspace';
}

/** The roles among texts of a form, each once, in their usual order. */
export function rolesFrom(texts: readonly string[]): readonly Role[] {
  return roles.filter((role) => texts.includes(role));
}
