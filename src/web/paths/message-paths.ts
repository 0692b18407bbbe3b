/** The inbox inside the portal. */
export const messagePaths = {
  /** 消息 */
  messages: (page = 1) => (page === 1 ? '/messages' : `/messages?page=${page}`),
  message: (id: string) => `/messages/${id}`,
  readAllMessages: () => '/messages/read-all',
  /** 短信提醒 */
  phone: (done?: string) => (done === undefined ? '/account/phone' : `/account/phone?done=${done}`),
  confirmPhone: () => '/account/phone/code',
  removePhone: () => '/account/phone/remove',
  /** 未送达, for administrators. */
  deadLetters: (page = 1) => (page === 1 ? '/admin/undelivered' : `/admin/undelivered?page=${page}`),
  retriedDeadLetter: () => '/admin/undelivered?done=retried',
  retryDeadLetter: (id: string) => `/admin/undelivered/${id}/retry`,
  /** 消息模板: every message in every form, with example data. */
  messageTemplates: () => '/admin/messages',
  messageTemplate: (name: string) => `/admin/messages/${name}`,
  messageTemplateHtml: (name: string) => `/admin/messages/${name}/html`,
  demonstrationMessages: () => '/demonstration/messages',
  demonstrationMessage: (name: string) => `/demonstration/messages/${name}`,
  demonstrationMessageHtml: (name: string) => `/demonstration/messages/${name}/html`,
  /** The HTML part of a mail in the demonstration's mailbox. */
  demonstrationMailHtml: (id: string) => `/demonstration/mail/${id}`,
};
