import { paths } from '../paths.js';
import { hasRole, type Visit } from './visit.js';

/** The parts of the portal that the navigation shows; a page says to which it belongs. */
export type Section = 'register' | 'file' | 'check' | 'deadlines' | 'guide' | 'casework' | 'supervision';

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
  if (hasRole(viewer, 'reviewer', 'supervisor', 'administrator', 'auditor')) {
    return [
      { section: 'casework', content: say('收件箱', 'Inbox'), href: paths.casework() },
      register,
      deadlines,
      guide,
    ];
  }
  return [
    register,
    { section: 'file', content: say('办理备案', 'File a platform'), href: paths.file() },
    { section: 'check', content: say('核验备案编号', 'Check a number'), href: paths.check() },
    deadlines,
    guide,
  ];
}
