import { Shown } from '../frame/states';
import { AddFiles } from './add-files';
import { type FilesPlace, useFiles } from './files';
import './files.css';
import { FilesList } from './files-list';

/** The materials of a case (XF 19, 21): those one may read, and adding more for as long as the case takes any. */
export const CaseFilesShown = ({
  place,
  shares = false,
}: {
  readonly place: FilesPlace;
  readonly shares?: boolean;
}) => {
  return (
    <Shown of={useFiles(place)}>
      {({ items, takes }) => (
        <>
          <FilesList of={items} place={place} />
          {takes && <AddFiles {...{ place, takes, shares }} />}
        </>
      )}
    </Shown>
  );
};
