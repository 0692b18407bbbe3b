/** What `vcpf init` writes: every field of Article 4, to be filled in. Only fields that may stay as they are have values. */
export const exampleFiling = `// 网络产品安全漏洞收集平台备案 / Filing of a platform that collects vulnerabilities
// 填好后 Fill it in, then:  vcpf validate filing.jsonc   vcpf submit filing.jsonc
{
  "version": 1,

  // 第二条 适用范围自查 Self-check of the scope: yes / no
  "scope": {
    // 平台设立或者运营在境内 set up or run inside China
    "inChina": "yes",
    // 面向公共互联网 the public can reach it
    "publicInternet": "yes",
    // 收集不属于自己的网络产品的漏洞 vulnerabilities of others' products
    "collectsOthersProducts": "yes",
    // 仅用于修补自己的产品、网络和系统 only to patch your own
    "onlyOwnPatching": "no"
  },

  "contents": {
    // 第四条（一）
    "platform": {
      "name": "",
      "homePageUrl": "https://",
      // ICP 许可或备案号，例如 such as 京ICP备12345678号-1
      "icpNumber": "",
      // 发布渠道，可以没有 none is fine; kind: website, wechat, weibo, code-hosting, mailing-list, other
      "channels": [],
      // state: online 已经上线 / planned 尚未上线；on: YYYY-MM-DD
      "launch": { "state": "", "on": "" }
    },
    // 第四条（二）
    "host": {
      // organisation 单位 / individual 个人
      "kind": "organisation",
      "name": "",
      // 单位 unified-social-credit-code；个人 resident-identity-card, passport-cn, passport-foreign, …
      "documentKind": "unified-social-credit-code",
      "documentNumber": "",
      "nationality": "",
      // 主要负责人 person in charge；电话和邮箱至少一项 telephone or mail
      "principal": { "name": "", "phone": "", "mail": "" },
      // 联系人 contact
      "contact": { "name": "", "phone": "", "mail": "" }
    },
    // 第四条（三） 六项规则：正文或者附件，或者都有 text, files, or both
    // 附件相对于本文件 Files are relative to this one: "evidence": [{ "fileName": "rules.pdf" }]
    "rules": {
      "collection": { "text": "" },
      "verification": { "text": "" },
      "remediation": { "text": "" },
      "publication": { "text": "" },
      "identity": { "text": "" },
      "classification": { "text": "" }
    },
    // 第四条（四） state: obtained 已取得 / unobtainable 暂时无法取得（写明原因）
    "mlps": {
      "state": "",
      "level": "",
      "certificateNumber": "",
      "issuedOn": "",
      "unobtainableReason": "",
      "evidence": []
    },
    // 第四条（五）
    "standards": { "standards": [{ "code": "GB/T 30276-2020", "implementation": "" }], "statement": "" },
    // 第四条（六） answers: 主管部门的问题，以题号为键 by id of the question
    "other": { "statement": "", "answers": {} }
  }

  // 真实性承诺在提交时由 vcpf submit 询问，也可以写在这里：
  // vcpf submit asks for the declaration; to make it here instead, put a comma above and uncomment:
  // "declaration": { "trueAndComplete": true }
}
`;
