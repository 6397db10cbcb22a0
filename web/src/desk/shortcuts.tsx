import { useWords } from '../language';
import { deskWords } from './desk.words';

/** Every key of the desk, for everybody to see. */
export const Shortcuts = ({ open, toggle }: { readonly open: boolean; readonly toggle: (open: boolean) => void }) => {
  const say = useWords(deskWords);
  const { move, keyDelegate, keyScreen, keyLink, keyFile, keyOpen, keyHelp, keyEscape } = say;
  return (
    <details className="desk-keys" open={open} onToggle={({ currentTarget }) => toggle(currentTarget.open)}>
      <summary>{say.shortcuts}</summary>
      <ul>
        {[move, keyDelegate, keyScreen, keyLink, keyFile, keyOpen, keyHelp, keyEscape].map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </details>
  );
};
