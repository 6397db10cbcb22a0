import { Link } from 'react-router';
import type { FigureDefinition } from '../../../src/figures/figure-definitions';
import { Shown } from '../frame/states';
import { Table } from '../frame/table';
import { useLanguage, useWords } from '../language';
import { figuresWords } from './figures.words';
import { useFigures } from './read-figures';

const kinds = ['mediation', 'phases', 'ratings'] as const;
const kindOf = ({ ledger, now }: FigureDefinition): (typeof kinds)[number] => {
  if (ledger === 'rating') return 'ratings';
  return now === undefined ? 'mediation' : 'phases';
};

/** Every published number with its definition; each opens with its value, its receipt and its events. */
export const FiguresScreen = () => {
  const say = useWords(figuresWords);
  const { language } = useLanguage();
  return (
    <>
      <h1>{say.title}</h1>
      <p>{say.said}</p>
      <Shown of={useFigures()}>
        {({ items }) =>
          kinds.map((kind) => (
            <section key={kind} aria-labelledby={`figures-${kind}`}>
              <h2 id={`figures-${kind}`}>{say[kind]}</h2>
              <Table
                name={say[kind]}
                head={[say.name, say.says, say.version]}
                rows={items
                  .filter((each) => kindOf(each) === kind)
                  .map(({ name, title, says, version }) => [
                    <Link key={name} to={`/figures/${name}`}>
                      {title[language]}
                    </Link>,
                    says[language],
                    version,
                  ])}
              />
            </section>
          ))
        }
      </Shown>
    </>
  );
};
