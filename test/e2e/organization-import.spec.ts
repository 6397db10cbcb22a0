import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Service, startProgram, startService, temporaryFolder } from './launch';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

const folder = temporaryFolder();
const imported = async (lines: readonly string[]) => {
  const file = join(folder, 'organization.csv');
  writeFileSync(file, lines.join('\n'));
  const program = startProgram('src/organization/import.js', { DATA_DIR: service.dataDir }, [file]);
  const { code } = await program.ended;
  return { code, said: program.output() };
};
const header = 'type,id,name,level,parent,kind,region';
const fitting = [header, 'region,11,新城市,city,,,', 'unit,new-office,新城区信访局,,,petition-office,11'];

describe('an organisation brought by command beside the running service', () => {
  it('is refused line by line in both languages, and nothing of it is taken', async () => {
    const { code, said } = await imported([
      header,
      'region,11,新城市,planet,,,',
      'unit,new-office,,,,petition-office,11',
    ]);
    expect(code).toBe(1);
    expect(said).toMatch(/line 2: level is "planet".*可选/);
    expect(said).toMatch(/line 3: name is missing · 缺少 name/);
    expect(said).not.toMatch(/does not start| {4}at /);
    const { body } = await service.as('operator').get('/units?kind=court');
    expect(body.items).toMatchObject([{ id: 'county-court' }]);
  });

  it('is there at once when it fits, and adds nothing the second time', async () => {
    expect(await imported(fitting)).toEqual({ code: 0, said: expect.stringContaining('1 regions, 1 units') });
    await service
      .as('operator')
      .until('/units', ({ body }) => body.items.length === 1 && body.items[0]?.id === 'new-office');
    expect((await imported(fitting)).said).toContain('nothing new');
  });

  it('is asked for by name where it was left out', async () => {
    const program = startProgram('src/organization/import.js', { DATA_DIR: service.dataDir });
    expect([(await program.ended).code, program.output()]).toEqual([
      1,
      expect.stringMatching(/^npm run organization:import/),
    ]);
  });
});
