/** What `node verify.mjs --help` says. */
export const help = `登记日志查验工具 · Verifier of the register's log

只读取给出的文件，不联网。需要 Node.js 20 以上。
Reads the files it is given and nothing else; no network. Needs Node.js 20 or newer.

用法 Usage:

  node verify.mjs proof FILE.tlog-proof (--vkey KEY | --policy FILE) [--content FILE] [--require-quorum]
      查验公示条目或者回执的证明。--content 给出内容文件，与证明核对：条目为其 JSON；
      回执为 {"content": 所提交的内容, "contentSalt": base64}。
      Checks the proof of a public entry or of a receipt. --content is held against it: the entry as
      JSON, or for a receipt {"content": what was lodged, "contentSalt": base64}.

  node verify.mjs checkpoint FILE (--vkey KEY | --policy FILE) [--require-quorum]
      查验一个检查点的签名。Checks the signatures of a checkpoint.

  node verify.mjs consistency OLD-CHECKPOINT CONSISTENCY-FILE (--vkey KEY | --policy FILE) [--require-quorum]
      查验日志自旧检查点以来只增不改；一致性文件在 /log/consistency/旧条目数。
      Checks that the log only grew since the old checkpoint; the file is at /log/consistency/OLD-SIZE.

  node verify.mjs mirror DIRECTORY (--vkey KEY | --policy FILE) [--old CHECKPOINT] [--require-quorum]
      由全部条目重新计算镜像的每个哈希和根，指出被改动的文件；--old 是以前留存的检查点。
      Recomputes every hash and the root of a mirror and names each file that was changed; --old is
      a checkpoint kept from earlier.

选项 Options:

  --vkey KEY        日志公钥，或者存放公钥的文件。The log's key, or a file that holds it.
  --policy FILE     信任策略，含见证人。A trust policy (c2sp.org/tlog-policy), witnesses included.
  --require-quorum  见证签名不足策略人数的算不通过。Too few cosignatures for the policy are bad.
  --json            以 JSON 输出结果。Prints the result as JSON.

公钥和信任策略须取自主管部门公布的地方，不能取自被查验的文件。
Take key and policy from where the authority publishes them, never from what is being checked.

退出码 Exit codes: 0 通过 good · 1 不通过 bad · 2 用法有误或者读不到文件 wrong use, or a file cannot be read
`;
