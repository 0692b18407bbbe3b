import type { Say } from './outcome.js';

export function helpText(say: Say): string {
  return say(zh, en);
}

const zh = `vcpf — 网络产品安全漏洞收集平台备案客户端

  vcpf init [文件]                   写一份带说明的样例，默认 filing.jsonc
  vcpf validate 文件                 校验，不保存
  vcpf submit 文件 [--yes]           提交备案，连同文件里写明的附件
  vcpf status [备案或者编号]         查看状态、期限和补正通知
  vcpf verify 证明文件 --vkey 公钥   核验 .tlog-proof，不联网，不用令牌（也可用 --policy）

  --correction 备案   作为对该备案补正通知的答复（validate、submit）
  --change 备案       作为对该备案的变更，文件里写明 change
  --evidence 项=文件  另外的附件，例如 mlps=证明.pdf，可重复
  --idempotency-key   自定的键；默认生成并保存在 文件.vcpf-key
  --yes               已作真实性承诺，不再询问
  --portal 地址       备案系统地址，或者环境变量 VCPF_URL
  --json              以 JSON 输出

令牌：在网站“我的账户 / 接口令牌”新建，放进环境变量 VCPF_TOKEN，或者
~/.config/vcpf/token（chmod 600；VCPF_TOKEN_FILE 可改位置）。不要写在命令行里。
中断以后再执行同一条命令即可：同一份内容只提交一次。

退出码：0 成功；1 内容有问题、被拒绝或者证明不成立；2 用法、文件或者令牌有误；
        3 连不上或者暂时不能办理，稍后重试。`;

const en = `vcpf — client for filing a platform that collects vulnerabilities

  vcpf init [FILE]                   write a commented example, filing.jsonc by default
  vcpf validate FILE                 check it; nothing is stored
  vcpf submit FILE [--yes]           file it, with the files it names
  vcpf status [FILING|NUMBER]        status, dates and the correction notice
  vcpf verify PROOF --vkey KEY       check a .tlog-proof offline, without a token (or --policy)

  --correction FILING   answer the correction notice of this filing (validate, submit)
  --change FILING       change this filing; the file states "change"
  --evidence ITEM=FILE  a further file, e.g. mlps=proof.pdf; can be repeated
  --idempotency-key     a key of your own; by default one is made and kept in FILE.vcpf-key
  --yes                 makes the declaration of truthfulness without asking
  --portal URL          address of the portal, or VCPF_URL
  --json                print JSON

Token: make one on the portal (My account, API tokens). Put it into VCPF_TOKEN, or into
~/.config/vcpf/token (chmod 600; VCPF_TOKEN_FILE names another place). Never on the command line.
After an interruption run the same command again: the same content is submitted once.

Exit codes: 0 done; 1 faults in the content, refused, or a proof that does not hold;
            2 wrong use, file or token; 3 not reached or unavailable: try again later.`;
