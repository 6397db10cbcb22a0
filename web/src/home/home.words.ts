import { words } from '../words/words';

export const homeWords = words(
  {
    title: '群众诉求，件件有着落，事事有回音',
    file: '提交诉求',
    fileSaid: '三步填完，不用注册。提交后得到编号和查询码。',
    track: '查询进度',
    trackSaid: '凭编号和查询码，看谁在办、还剩几天、办到哪一步；办结后评价。',
    staff: '工作人员登录',
    staffSaid: '登记、分办、调解、复查、督办、审计。',
  },
  {
    title: 'Every grievance has an owner and gets an answer',
    file: 'File a grievance',
    fileSaid: 'Three steps, no account. You get a number and a query code.',
    track: 'Track a grievance',
    trackSaid: 'With number and query code: who is answerable, days left, what happened; rate it when it is done.',
    staff: 'Staff sign in',
    staffSaid: 'Registration, routing, mediation, review, supervision, audit.',
  },
);
