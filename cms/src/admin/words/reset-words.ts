/** Words for somebody who forgot the password, where the desk sends no mail. */
export const withoutMail = {
  'Auth.form.button.password-recovery': '忘记密码：请系统管理员换一个',
  'Auth.form.button.forgot-password': '知道了',
  'app.containers.AuthPage.ForgotPasswordSuccess.title': '编辑台不发邮件',
  'app.containers.AuthPage.ForgotPasswordSuccess.text.email': '请系统管理员给您换一个密码。',
  'app.containers.AuthPage.ForgotPasswordSuccess.text.contact-admin': '换好以后，用新密码登录。',
};

/** The same where it does. */
export const withMail: typeof withoutMail = {
  'Auth.form.button.password-recovery': '忘记密码：用邮件换一个',
  'Auth.form.button.forgot-password': '给我发邮件',
  'app.containers.AuthPage.ForgotPasswordSuccess.title': '请查收邮件',
  'app.containers.AuthPage.ForgotPasswordSuccess.text.email':
    '这个邮箱有账号的话，几分钟里会收到一封信，里面的地址一小时内有效。',
  'app.containers.AuthPage.ForgotPasswordSuccess.text.contact-admin':
    '没有收到，先看看垃圾邮件；还是没有，请系统管理员给您换一个密码。',
};
