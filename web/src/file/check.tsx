import { Button } from 'antd';
import { useLanguage, useWords } from '../language';
import { choicesOf, inLanguage, useRegions } from '../regions/regions';
import { nameOf, valueName } from '../words/names';
import type { Filing, TypedPerson } from './draft';
import { fileWords } from './file.words';

interface Checked {
  readonly filing: Filing;
  readonly change: (step: number) => void;
}

/** The last step: everything as it will be registered, and by which office. */
export const Check = ({ filing, change }: Checked) => {
  const say = useWords(fileWords);
  const { language } = useLanguage();
  const regions = useRegions().data ?? [];
  const { category = '', title, narrative, request, anonymous, petitioner = {}, counterparties = [] } = filing;
  const region = regions.find(({ code }) => code === filing.region);
  const named = (field: string) => nameOf('fields', field, language);
  const path = choicesOf(regions, language).find(({ value }) => value === filing.region)?.path ?? filing.region;
  return (
    <>
      <Told heading={say.happened} change={() => change(0)}>
        {[
          [named('category'), valueName('category', category, language)],
          [named('region'), path],
          [named('title'), title],
          [named('narrative'), narrative],
          [named('request'), request],
        ]}
      </Told>
      <Told heading={say.who} change={() => change(1)}>
        {[
          ...(anonymous ? [[say.identity, say.anonymous] as const] : personOf(petitioner, named)),
          [say.parties, counterparties.map(({ name }) => name).join(language === 'zh' ? '、' : ', ') || say.none],
        ]}
      </Told>
      {anonymous && <p>{say.anonymousMeans}</p>}
      {region?.office && <p>{say.office(inLanguage(region.office, language))}</p>}
    </>
  );
};

type Line = readonly [name: string, value: string | undefined];

const personOf = ({ name, phone, idNumber, address }: TypedPerson, named: (field: string) => string): readonly Line[] =>
  [
    [named('name'), name] as const,
    [named('phone'), phone] as const,
    [named('idNumber'), idNumber] as const,
    [named('address'), address] as const,
  ].filter(([, value]) => value);

interface Section {
  readonly heading: string;
  readonly change: () => void;
  readonly children: readonly Line[];
}

const Told = ({ heading, change, children }: Section) => {
  const say = useWords(fileWords);
  return (
    <section className="file-told">
      <h3>{heading}</h3>
      <Button aria-label={say.changeStep(heading)} onClick={change}>
        {say.change}
      </Button>
      <dl>
        {children.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
