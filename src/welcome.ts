import type { Config } from './config';
import type { Organization } from './organization/organization';

/** What the console says once the service is ready: where it is, who there is, what to try. */
export const welcome = ({ demo, dataDir, databaseUrl }: Config, { users }: Organization, address: string): string => {
  const lines = [
    '',
    `  Grievance resolution is ready · 群众诉求办理服务已就绪   ${address}`,
    `  Screens · 网页                                         ${address}/`,
    `  API documentation · 接口文档                           ${address}/api/docs`,
    `  Events and read models · 数据                          ${databaseUrl ? 'the database of DATABASE_URL' : dataDir}`,
  ];
  if (demo) {
    lines.push(
      '',
      '  DEMO MODE · 演示模式: anybody on this machine can be anybody. Demo users · 演示用户：',
      ...inRows(users.map(({ user }) => user)).map((row) => `    ${row}`),
      '',
      '  Try this next · 试一试：',
      `    curl -s -X POST ${address}/api/grievances -H 'content-type: application/json' -d '{"channel":"online","category":"neighbour",`,
      `      "region":"990101001","title":"宅基地排水纠纷","narrative":"雨水排入我家院内。","request":"改建排水。","petitioner":{"name":"赵某"}}'`,
      `    curl -s -X POST ${address}/api/demo/tokens -H 'content-type: application/json' -d '{"user":"router"}'`,
    );
  }
  return `${lines.join('\n')}\n\n  Ctrl-C stops it; everything is kept · 按 Ctrl-C 停止，数据保留\n\n`;
};

const inRows = (names: readonly string[]): string[] => {
  const rows: string[] = [];
  for (let at = 0; at < names.length; at += 7) rows.push(names.slice(at, at + 7).join(', '));
  return rows;
};
