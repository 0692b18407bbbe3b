/** 查验证明: the verifier as a page, to be used or saved. Beside it stands the single file, `paths.logVerifier`. */
export const verifierPaths = {
  verifierPage: () => '/verify',
};
