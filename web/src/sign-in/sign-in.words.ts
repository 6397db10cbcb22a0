import { words } from '../words/words';

export const signInWords = words(
  {
    title: '登录',
    choose: '请选择一位演示用户',
    plainly: '演示模式：不需要密码，任何人都可以用任何身份登录，不要填写真实的个人信息。',
    as: (user: string) => `以 ${user} 登录`,
    noUnit: '不属于任何单位',
    oidc: '用统一身份认证登录',
    noClient: '服务没有设置 AUTH_CLIENT_ID，网页无法登录。',
    goingOn: '正在登录…',
    failed: '没能登录',
  },
  {
    title: 'Sign in',
    choose: 'Choose a demo user',
    plainly: 'Demo mode: no password; anybody can sign in as anybody. Do not enter real personal data.',
    as: (user: string) => `Sign in as ${user}`,
    noUnit: 'belongs to no unit',
    oidc: 'Sign in with your organisation',
    noClient: 'The service has no AUTH_CLIENT_ID, so screens cannot sign in.',
    goingOn: 'Signing in…',
    failed: 'Signing in did not work',
  },
);
