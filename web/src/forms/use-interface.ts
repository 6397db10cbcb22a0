import { useQuery } from '@tanstack/react-query';
import { read } from '../ask';
import type { InterfaceDocument } from './document';

/** The document, fetched once, when a form first needs it. */
export const useInterface = () =>
  useQuery({
    queryKey: ['interface'],
    queryFn: () => read<InterfaceDocument>('/api/openapi.json'),
    staleTime: Number.POSITIVE_INFINITY,
  });
