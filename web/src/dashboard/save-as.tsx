import { useMutation } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { ask, query } from '../ask';
import { Failed } from '../frame/states';
import { useWords } from '../language';
import { dashboardWords } from './dashboard.words';
import type { Asked } from './figures';
import { keepFile } from './keep-file';

const kinds = { CSV: 'text/csv', XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;
type Kind = keyof typeof kinds;

/** Saves what is shown as a table, exactly as it was asked for. */
export const SaveAs = (props: { readonly path: string; readonly asked: Asked; readonly name: string }) => {
  const { path, asked, name } = props;
  const { savedAs } = useWords(dashboardWords);
  const saving = useMutation({
    mutationFn: async (kind: Kind) => {
      const answer = await ask(`/api/${path}${query(asked)}`, { headers: { accept: kinds[kind] } });
      const address = URL.createObjectURL(await answer.blob());
      keepFile(address, `${name}.${kind.toLowerCase()}`);
      URL.revokeObjectURL(address);
    },
  });
  return (
    <div className="no-print dashboard-save">
      <Space>
        {(['CSV', 'XLSX'] as const).map((kind) => (
          <Button key={kind} size="small" onClick={() => saving.mutate(kind)} aria-label={savedAs(kind, name)}>
            {kind}
          </Button>
        ))}
      </Space>
      {saving.isError && <Failed error={saving.error} />}
    </div>
  );
};
