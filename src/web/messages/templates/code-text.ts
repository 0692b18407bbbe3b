/** The short message that confirms a telephone number. */
export function codeText(code: string, minutes: number): string {
  return `备案系统验证码 ${code}，${minutes} 分钟内有效。Code ${code}.`;
}
