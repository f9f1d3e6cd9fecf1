import { Typography } from '@strapi/design-system';

/** What an account reads that belongs to no unit yet. */
export function WithoutUnit() {
  return (
    <Typography textColor="danger600">
      您的账号还没有设定单位，现在看不到内容，也不能写。请找系统管理员，在“设置 →
      账号和单位”里给您设定，再重新登录。
    </Typography>
  );
}
