import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useIntl } from 'react-intl';
import { newId } from '../../session/intent.js';
import { Refusal, refusalIn, type RefusalCode } from '../../session/refusal.js';
import { useHat } from '../../session/session.js';

/** Megabytes that a file may have. */
export const FILE_MEGABYTES = 64;

/** Where a file is for, and how it is read. */
export interface UploadChoice {
  locationId: string;
  format: 'EDEXML' | 'ROSTER';
  mappingId?: string;
}

/** A file on its way: its id in the API, made here, so that its progress can be asked. */
export interface Upload {
  id: string;
  size: number;
}

/** Sends a file as the body of one request; the page asks meanwhile how far it is. */
export function useUpload(onDone: (importId: string) => void) {
  const { key } = useHat();
  const { locale } = useIntl();
  const client = useQueryClient();
  const [upload, setUpload] = useState<Upload>();
  const [refusal, setRefusal] = useState<Refusal>();

  const send = useCallback(
    async (file: File, { locationId, format, mappingId }: UploadChoice) => {
      const id = newId();
      setUpload({ id, size: file.size });
      setRefusal(undefined);
      try {
        const address = new URLSearchParams({ location: locationId, format, id, ...(mappingId ? { mapping: mappingId } : {}) });
        const headers = {
          'x-kindlijn-hat': key,
          'accept-language': locale,
          'content-type': 'application/octet-stream',
          'x-kindlijn-file': encodeURIComponent(file.name),
        };
        await answered(await fetch(`/imports?${address}`, { method: 'POST', credentials: 'same-origin', headers, body: file }));
        await client.invalidateQueries({ queryKey: ['answer'] });
        onDone(id);
      } catch (error) {
        setRefusal(error instanceof TypeError ? new Refusal('UNREACHABLE', '') : refusalIn(error));
      } finally {
        setUpload(undefined);
      }
    },
    [key, locale, client, onDone],
  );
  return { send: (file: File, choice: UploadChoice) => void send(file, choice), upload, refusal };
}

async function answered(response: Response): Promise<void> {
  const answer = (await response.json().catch(() => ({}))) as { errors?: { message: string; extensions?: { code?: RefusalCode } }[] };
  const [error] = answer.errors ?? [];
  if (error) throw new Refusal(error.extensions?.code ?? 'INTERNAL', error.message);
  if (!response.ok) throw new Refusal('UNREACHABLE', '');
}
