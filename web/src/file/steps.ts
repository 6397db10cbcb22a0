import type { FormInstance } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Filing } from './draft';
import { type FieldName, fieldsOfStep } from './problems';

/** Where in the steps somebody is. Whoever arrives at a step finds the focus on its heading, or on the field in question. */
export const useSteps = (form: FormInstance<Filing>) => {
  const [at, setAt] = useState<{ readonly step: number; readonly field?: FieldName }>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (at?.field) form.focusField([...at.field]);
    else if (at) heading.current?.focus();
  }, [at, form]);
  const step = at?.step ?? 0;
  return {
    step,
    heading,
    go: (to: number, field?: FieldName) => setAt({ step: to, field }),
    /** On to the next step once this one has what it needs, else to the first field that lacks something. */
    next: () =>
      form
        .validateFields(
          [...(fieldsOfStep[step] ?? [])].map((name) => [...name]),
          { recursive: true },
        )
        .then(
          () => setAt({ step: step + 1 }),
          ({ errorFields }: { readonly errorFields: readonly { readonly name: FieldName }[] }) =>
            setAt({ step, field: errorFields[0]?.name }),
        ),
  };
};
