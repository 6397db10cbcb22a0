import { type Service, startService } from './launch';
import { play, stories } from './story';

describe('stories of cases', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService();
  });

  it('are all there', () => expect(stories).toHaveLength(5));

  it.each(['once', 'and again on the same data'])('are played through %s', async () => {
    const failed: string[] = [];
    for (const story of stories) {
      await play(service, story).catch((error: Error) => failed.push(`${story.name}: ${error.message}`));
    }
    expect(failed).toEqual([]);
  });
});
