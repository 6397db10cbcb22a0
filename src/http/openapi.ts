import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** An example body for an operation, by `METHOD path` as the document has it. */
export type Examples = Readonly<Record<string, object>>;

interface Operation {
  description?: string;
  security?: object[];
  requestBody?: object & { readonly content?: Record<string, { example?: object }> };
  readonly 'x-roles'?: readonly string[];
}

/** The OpenAPI 3.1 document of every route, with its audience and an example that tests have run. */
export const openapiOf = (app: INestApplication, examples: Examples): OpenAPIObject => {
  const about = new DocumentBuilder()
    .setTitle('Grievance resolution')
    .setDescription('Received, delegated, mediated, resolved, rated: every grievance is one stream of events.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, about, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations as Record<string, Operation>)) {
      const example = examples[`${method.toUpperCase()} ${path}`];
      if (example) tellExample(operation, example);
      tellAudience(operation);
    }
  }
  return document;
};

const nothing = { type: 'object', additionalProperties: false };

/** Shows a body that works; a decision that needs no words takes `{}`. */
const tellExample = (operation: Operation, example: object): void => {
  operation.requestBody ??= { content: { 'application/json': { schema: nothing } as { example?: object } } };
  const body = operation.requestBody.content?.['application/json'];
  if (body) body.example = example;
};

/** Says for whom an operation is, in words and as a requirement. */
const tellAudience = (operation: Operation): void => {
  const roles = operation['x-roles'] ?? [];
  const said = `For: ${roles.join(', ')}.`;
  operation.description = operation.description ? `${operation.description}\n\n${said}` : said;
  if (!roles.includes('anyone')) operation.security = [{ bearer: [] }];
};

/** Serves the document at `/api/openapi.json` and a page to browse it at `/api/docs`. */
export const serveOpenapi = (app: INestApplication, document: OpenAPIObject): void =>
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Grievance resolution',
  });
