/** Every address of the portal is built here, and nowhere else. */
export const paths = {
  home: () => '/',
  /** 备案公示 */
  register: () => '/register',
  /** 办理备案 */
  file: () => '/file',
  /** 核验备案编号 */
  check: () => '/check',
  /** 期限计算 */
  deadlines: () => '/deadlines',
  /** 办事指南 */
  guide: () => '/guide',
  /** Sign in and come back to `next`, a path of this site. */
  signIn: (next?: string) => (next === undefined ? '/signin' : `/signin?next=${encodeURIComponent(next)}`),
  signOut: () => '/signout',
  /** 收件箱 */
  casework: () => '/casework',
  /** 演示时钟、邮件与账户 */
  demonstration: () => '/demonstration',
  demonstrationMail: () => '/demonstration/mail',
};
