/** What a reviewer answers for by approving; the desk says so above the button that approves, and the journal keeps it. */
export const approvalChecklist = [
  '保密审查过：没有国家秘密、工作秘密和不宜公开的内部情况',
  '事实和数字核对过',
  '照片和附件里没有不该公开的个人信息',
  '期限、目标和原来的承诺一致，有改动的写明了原因',
] as const;

/** What was not answered for; empty when nothing is missing. */
export function unchecked(checked: readonly string[]): string[] {
  return approvalChecklist.filter((item) => !checked.includes(item));
}
