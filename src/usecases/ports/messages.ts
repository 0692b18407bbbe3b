// oxlint-disable-next-line typescript/no-empty-object-type -- its operations come with the next commits
export type MessageStore = {};
