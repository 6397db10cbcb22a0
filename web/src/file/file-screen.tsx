import './file.css';
import { useState } from 'react';
import { ForFingers } from '../frame/for-fingers';
import { FilingForm } from './filing-form';
import { Receipt, type Registered } from './receipt';

/** Anybody files here, and reads the receipt once. */
export const FileScreen = () => {
  const [receipt, setReceipt] = useState<Registered>();
  const [drafts, setDrafts] = useState(0);
  return (
    <ForFingers>
      {receipt ? (
        <Receipt {...receipt} another={() => setReceipt(undefined)} />
      ) : (
        <FilingForm key={drafts} registered={setReceipt} dropped={() => setDrafts(drafts + 1)} />
      )}
    </ForFingers>
  );
};
