import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Id, isId, newId, Refusal, type RefusalCode } from '#kernel';
import { CONFIG, type Config, entranceOf, languageOf, refusalIn, render } from '#platform';
import { printable } from '../import/finding.js';
import { rosterTemplateCsv, rosterTemplateXlsx } from '../roster/roster.template.js';
import { ImportFormat } from '../run/import.entity.js';
import { importRefusals } from '../run/import.refusals.js';
import { UPLOAD_BYTES } from './upload.limits.js';
import type { UploadRequest } from './upload-ground.service.js';
import { UploadService } from './upload.service.js';

const STATUS: Partial<Record<RefusalCode, number>> = {
  UNAUTHENTICATED: 401,
  HAT_REQUIRED: 403,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 400,
  NOT_NOW: 409,
  TOO_MANY: 429,
  RETRY: 503,
};

/**
 * `POST /imports?location=…&format=…[&mapping=…][&id=…]` with the file itself as the body, and `GET /imports/template.csv|xlsx`.
 * The file's name comes in a header, since an address may be kept somewhere. What a file is, is told by its first bytes, never by its name or type.
 */
@Injectable()
export class UploadRoute implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly uploads: UploadService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Hangs the routes where there is a server; a command has none. */
  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance?.() as FastifyInstance | undefined;
    if (typeof server?.register !== 'function') return;
    server.get('/imports/template.csv', async (request, reply) => download(reply, 'text/csv; charset=utf-8', 'csv', rosterTemplateCsv(languageOf(request))));
    server.get('/imports/template.xlsx', async (request, reply) => {
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      return download(reply, type, 'xlsx', await rosterTemplateXlsx(languageOf(request)));
    });
    // whatever the type, the body stays a stream; only for this route
    void server.register((scope, _, done) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, payload, parsed) => parsed(null, payload));
      scope.post('/imports', { bodyLimit: Number.MAX_SAFE_INTEGER }, (request, reply) => this.post(request, reply));
      done();
    });
  }

  private async post(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const requestId = newId();
    void reply.header('cache-control', 'no-store').header('x-request-id', requestId);
    try {
      if (Number(request.headers['content-length'] ?? 0) > UPLOAD_BYTES)
        throw new Refusal('TOO_MANY', 'import_too_large', { megabytes: UPLOAD_BYTES / 1024 / 1024 });
      const answer = await this.uploads.take(entranceOf(request, this.config.mode), readRequest(request), bodyOf(request));
      return await reply.code(200).send(answer);
    } catch (error) {
      const refusal = refusalIn(error, request.log, requestId);
      return reply.code(STATUS[refusal.code] ?? 500).send({ errors: [render(refusal, languageOf(request), requestId)] });
    } finally {
      // what was not read passes by, so that the answer arrives
      request.raw.resume();
    }
  }
}

/** The body piece by piece; stopping early does not cut the line before the answer is out. */
function bodyOf(request: FastifyRequest): AsyncIterable<Uint8Array> {
  return request.raw.iterator({ destroyOnReturn: false });
}

function readRequest(request: FastifyRequest): UploadRequest {
  const { location, format, mapping, id } = request.query as Record<string, unknown>;
  if (!isId(location)) throw new Refusal('NOT_FOUND', 'not_found');
  if (format !== ImportFormat.EDEXML && format !== ImportFormat.ROSTER) throw importRefusals.format();
  if (mapping !== undefined && !isId(mapping)) throw new Refusal('NOT_FOUND', 'not_found');
  if (id !== undefined && !isId(id)) throw new Refusal('INVALID', 'intent_id', { place: 'id' });
  return {
    id: (id as Id | undefined) ?? newId(),
    locationId: location,
    format,
    mappingId: mapping ?? null,
    fileName: fileNameOf(request.headers['x-kindlijn-file']),
  };
}

/** The name to know a file by on the page: short, and without numbers that could be somebody's. */
function fileNameOf(header: string | string[] | undefined): string {
  try {
    return (
      printable(
        decodeURIComponent(String(header ?? ''))
          .split(/[\\/]/)
          .at(-1) ?? '',
      ) || 'bestand'
    );
  } catch {
    return 'bestand';
  }
}

function download(reply: FastifyReply, type: string, ending: string, content: string | Buffer): FastifyReply {
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="kindlijn-kinderen.${ending}"`)
    .header('cache-control', 'public, max-age=3600')
    .send(content);
}
