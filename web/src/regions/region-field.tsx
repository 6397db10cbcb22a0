import { Select } from 'antd';
import type { Held } from '../forms/chosen';
import { formWords } from '../forms/forms.words';
import { useLanguage, useWords } from '../language';
import { choicesOf, everywhereOf, useRegions } from './regions';

/** A region, found by its name or by those it lies in; where somebody files, only those an office answers for (XF 22). */
export const RegionField = (props: Held<string> & { readonly filing?: boolean }) => {
  const { id, value, onChange, filing = false } = props;
  const { search } = useWords(formWords);
  const { language } = useLanguage();
  const { data = [], isPending } = useRegions();
  const choices = (filing ? choicesOf : everywhereOf)(data, language);
  return (
    <Select
      {...{ id, value, placeholder: search, loading: isPending, options: [...choices] }}
      onChange={(chosen: string | undefined) => onChange?.(chosen ?? '')}
      allowClear
      showSearch={{ optionFilterProp: ['path', 'value'] }}
      popupMatchSelectWidth={false}
      optionRender={({ data: { label, path } }) => (
        <>
          <div>{label}</div>
          <small>{path}</small>
        </>
      )}
    />
  );
};
