import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Space } from 'antd';
import { useState } from 'react';
import { Refused, read } from '../ask';
import { Failed } from '../frame/states';
import { useWords } from '../language';
import { Check } from './check';
import { bodyOf, type Draft, draftKept, dropDraft, type Filing, keepDraft, newDraft } from './draft';
import { DropDraft } from './drop-draft';
import { fileWords } from './file.words';
import { byField, stepOf } from './problems';
import type { Registered } from './receipt';
import { useSteps } from './steps';
import { WhatHappened } from './what-happened';
import { Who } from './who';

const send = ({ filing, key }: Draft): Promise<Registered> =>
  read('/api/grievances', { method: 'POST', body: bodyOf(filing), headers: { 'idempotency-key': key } });

interface Outcome {
  readonly registered: (receipt: Registered) => void;
  readonly dropped: () => void;
}

/** Filing in three steps; what is written stays on this device until it is sent, and what does not fit is told at its field. */
export const FilingForm = ({ registered, dropped }: Outcome) => {
  const say = useWords(fileWords);
  const [form] = Form.useForm<Filing>();
  const [draft, setDraft] = useState(() => draftKept() ?? newDraft());
  const { step, heading, go, next } = useSteps(form);
  const write = () => {
    const written = newDraft(form.getFieldsValue(true));
    keepDraft(written);
    setDraft(written);
  };
  const sending = useMutation({
    mutationFn: send,
    onSuccess: (receipt) => {
      dropDraft();
      registered(receipt);
    },
    onError: (error) => {
      const problems = error instanceof Refused ? byField(error.errors) : [];
      form.setFields(problems as Parameters<typeof form.setFields>[0]);
      const [first] = problems;
      if (first) go(stepOf(first.name), first.name);
    },
  });
  const names = [say.happened, say.who, say.check];
  return (
    <>
      <h1>{say.title}</h1>
      <StepList names={names} at={step} />
      <h2 ref={heading} tabIndex={-1}>
        {names[step]}
      </h2>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ anonymous: false, ...draft.filing }}
        onValuesChange={write}
        requiredMark={false}
      >
        <div hidden={step !== 0}>
          <WhatHappened />
        </div>
        <div hidden={step !== 1}>
          <Who />
        </div>
      </Form>
      {step === 2 && <Check filing={draft.filing} change={go} />}
      {sending.isPaused && <Alert role="status" type="warning" showIcon title={say.waiting} />}
      {sending.isError && <Failed error={sending.error} />}
      <Space wrap className="file-steps-buttons">
        {step > 0 && <Button onClick={() => go(step - 1)}>{say.back}</Button>}
        {step < 2 ? (
          <Button key="next" type="primary" onClick={next}>
            {say.next}
          </Button>
        ) : (
          <Button key="send" type="primary" loading={sending.isPending} onClick={() => sending.mutate(draft)}>
            {sending.isPending ? say.sending : say.send}
          </Button>
        )}
      </Space>
      <DropDraft dropped={dropped} />
    </>
  );
};

const StepList = ({ names, at }: { readonly names: readonly string[]; readonly at: number }) => {
  const say = useWords(fileWords);
  return (
    <ol className="file-steps" aria-label={say.steps}>
      {names.map((name, index) => (
        <li key={name} aria-current={index === at ? 'step' : undefined}>
          <small>{say.step(index + 1, names.length)}</small>
          <span>{name}</span>
        </li>
      ))}
    </ol>
  );
};
