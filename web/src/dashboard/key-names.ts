import { useAccountName } from '../accounts/account-names';
import { useLanguage, useWords } from '../language';
import { useRegionName } from '../regions/regions';
import { useUnitName } from '../units/units';
import { valueName } from '../words/names';
import { dashboardWords } from './dashboard.words';

/** The name of a dimension's value: a tier, a unit, a month, or the code a place gave it. */
export const useKeyNames = (by: string): ((key: string) => string) => {
  const { language } = useLanguage();
  const { none } = useWords(dashboardWords);
  const unitName = useUnitName();
  const accountName = useAccountName();
  const regionName = useRegionName();
  return (key) => {
    if (key === '' || key === 'none') return none;
    if (by === 'unit') return unitName(key);
    if (by === 'mediator') return accountName(key);
    return by === 'region' ? regionName(key) : valueName(by, key, language);
  };
};
