import { staffRoles } from '#usecases/accounts/staff-roles';
import { handoverReaders } from '#usecases/handover/handover-access';
import { paths } from '../paths.js';
import { hasRole, type Visit } from './visit.js';

/** The parts of the portal that the navigation shows; a page says to which it belongs. */
export type Section =
  | 'register'
  | 'file'
  | 'check'
  | 'report'
  | 'deadlines'
  | 'guide'
  | 'filings'
  | 'casework'
  | 'supervision'
  | 'calendar'
  | 'reports'
  | 'accounts'
  | 'messages'
  | 'handover';

export type SectionLink = { section: Section; content: string; href: string };

/** Staff come to work on cases; everybody else to look up or to file. */
export function sectionLinks(visit: Visit): readonly SectionLink[] {
  const { say, viewer } = visit;
  const register: SectionLink = {
    section: 'register',
    content: say('备案公示', 'Public register'),
    href: paths.register(),
  };
  const deadlines: SectionLink = {
    section: 'deadlines',
    content: say('期限计算', 'Deadlines'),
    href: paths.deadlines(),
  };
  const guide: SectionLink = { section: 'guide', content: say('办事指南', 'Guide'), href: paths.guide() };
  if (hasRole(viewer, ...staffRoles)) {
    return [
      ...inboxLinks(visit),
      ...clockLinks(visit),
      ...handoverLinks(visit),
      ...accountsLinks(visit),
      register,
      deadlines,
      guide,
    ];
  }
  return [
    register,
    { section: 'file', content: say('办理备案', 'File a platform'), href: paths.file() },
    ...ownLinks(visit),
    { section: 'check', content: say('核验备案编号', 'Check a number'), href: paths.check() },
    { section: 'report', content: say('举报', 'Report'), href: paths.report() },
    deadlines,
    guide,
  ];
}

function inboxLinks({ say, viewer }: Visit): readonly SectionLink[] {
  if (!hasRole(viewer, 'reviewer', 'supervisor', 'auditor')) return [];
  return [
    { section: 'casework', content: say('收件箱', 'Inbox'), href: paths.casework() },
    { section: 'reports', content: say('举报办理', 'Reports'), href: paths.reports() },
  ];
}

/** 督办 for those who supervise; 放假安排 for those who enter or approve them. */
function clockLinks({ say, viewer }: Visit): readonly SectionLink[] {
  const supervision: SectionLink = {
    section: 'supervision',
    content: say('督办', 'Supervision'),
    href: paths.supervision(),
  };
  const calendar: SectionLink = {
    section: 'calendar',
    content: say('放假安排', 'Holidays'),
    href: paths.calendarNotices(),
  };
  return [
    ...(hasRole(viewer, 'supervisor', 'auditor') ? [supervision] : []),
    ...(hasRole(viewer, 'supervisor', 'administrator') ? [calendar] : []),
  ];
}

/** 通报 — for the officers of the two ministries and those who look after it. */
function handoverLinks({ say, viewer }: Visit): readonly SectionLink[] {
  if (!hasRole(viewer, ...handoverReaders)) return [];
  return [{ section: 'handover', content: say('通报', 'Hand-over'), href: paths.handover() }];
}

function accountsLinks({ say, viewer }: Visit): readonly SectionLink[] {
  if (!hasRole(viewer, 'administrator')) return [];
  return [
    { section: 'accounts', content: say('工作人员账户', 'Staff accounts'), href: paths.staffAccounts() },
  ];
}

/** 我的备案, once there is somebody whose they are. */
function ownLinks({ say, viewer }: Visit): readonly SectionLink[] {
  if (viewer === undefined) return [];
  return [{ section: 'filings', content: say('我的备案', 'My filings'), href: paths.filings() }];
}
