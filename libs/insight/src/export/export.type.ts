import { ObjectType, registerEnumType } from '@nestjs/graphql';
import { FileType, ShownFor } from '#platform';

/** What a table is taken along as. */
export enum TableFormat {
  CSV = 'CSV',
  XLSX = 'XLSX',
}
registerEnumType(TableFormat, { name: 'TableFormat', description: 'CSV with semicolons, or a workbook.' });

/** A file to keep or print: it went through the same door and rules as the page. */
@ObjectType('ExportFile')
@ShownFor('COACHING_FIGURES', 'COACH_HOURS')
export class ExportFileType extends FileType {}
