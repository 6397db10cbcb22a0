import { words } from '../words/words';

export const narrowingWords = words(
  { filters: (set: string) => `筛选（已设 ${set} 项）`, noFilters: '筛选' },
  { filters: (set: string) => `Filters (${set} set)`, noFilters: 'Filters' },
);
