import { useQueryClient } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useId, useState } from 'react';
import type { CaseFiles } from '../../../src/grievance/attachments';
import { useLanguage, useWords } from '../language';
import { listed } from '../words/spoken';
import type { FilesPlace } from './files';
import { filesWords } from './files.words';
import { OneUpload, type Picked } from './one-upload';

/** Adds files: what is taken is told first; each goes by itself once chosen, and shows how far it is or why it was refused. */
export const AddFiles = (props: {
  readonly place: FilesPlace;
  readonly takes: NonNullable<CaseFiles['takes']>;
  /** Staff may let every party read a file. */
  readonly shares: boolean;
}) => {
  const { place, takes, shares } = props;
  const say = useWords(filesWords);
  const { language } = useLanguage();
  const id = useId();
  const cache = useQueryClient();
  const [picked, setPicked] = useState<readonly Picked[]>([]);
  const [shared, share] = useState(false);
  const pick = (files: FileList | null) =>
    setPicked((before) => [
      ...before,
      ...Array.from(files ?? [], (file) => ({ key: crypto.randomUUID(), file, forParties: shared })),
    ]);
  return (
    <div className="files-add no-print">
      <p id={`${id}-takes`}>{say.takes(listed(takes.endings, language), String(takes.mebibytes))}</p>
      {shares && (
        <Checkbox checked={shared} onChange={({ target }) => share(target.checked)}>
          {say.forParties}
        </Checkbox>
      )}
      <label className="files-pick" htmlFor={id}>
        {say.pick}
        <input
          {...{ id, type: 'file', multiple: true, accept: takes.endings.map((each) => `.${each}`).join() }}
          aria-describedby={`${id}-takes`}
          onChange={({ target }) => {
            pick(target.files);
            target.value = '';
          }}
        />
      </label>
      <ul>
        {picked.map((each) => (
          <li key={each.key}>
            <OneUpload
              {...{ of: each, place, mebibytes: takes.mebibytes }}
              done={() => void cache.invalidateQueries({ queryKey: ['case', place.id] })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
};
