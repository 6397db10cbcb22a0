import { Alert } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useWords } from '../language';
import { comeBack } from './code-flow';
import { useSession } from './session';
import { signInWords } from './sign-in.words';
import { wayBack } from './way-back';

/** Where the issuer sends people back to; a code can be used once. */
export const CallbackScreen = () => {
  const say = useWords(signInWords);
  const { signIn } = useSession();
  const [said] = useSearchParams();
  const [trouble, setTrouble] = useState<string>();
  const go = useNavigate();
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    comeBack(said)
      .then(({ token, back }) => {
        signIn(token);
        go(wayBack(back), { replace: true });
      })
      .catch((error: unknown) => setTrouble(error instanceof Error ? error.message : String(error)));
  }, [said, signIn, go]);
  return trouble === undefined ? (
    <p role="status">{say.goingOn}</p>
  ) : (
    <Alert role="alert" type="error" showIcon title={say.failed} description={trouble} />
  );
};
