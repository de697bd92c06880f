import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Door, type DoorContext, Opens, PageSizeScalar, Plain, Receipt, ShownFor, type Unit } from '#platform';
import { reasonFor, type ReasonLocale } from '../import/reasons.js';
import { columnList } from '../mapping/mapping.type.js';
import { ConfirmImportRowInput, ImportInput, ImportRowsArgs, LeaveOutImportRowInput } from './import.input.js';
import { type ImportRow, ImportService } from './import.service.js';
import { ImportProgressType, ImportReportLineType, ImportRowType, ImportStandingType, ImportType } from './import.type.js';

/** Files that come in. */
@Resolver(() => ImportType)
export class ImportResolver {
  constructor(private readonly service: ImportService) {}

  @Query(() => [ImportType], { description: 'Imports of the own organisation, the latest first.' })
  @Opens('CONTROLLER', 'IMPORT')
  async imports(
    @Door() { unit, language }: DoorContext,
    @Args('first', { type: () => PageSizeScalar, defaultValue: 20 }) first: number,
    @Args('after', { type: () => ID, nullable: true }) after?: Id | null,
  ): Promise<ImportType[]> {
    return (await this.service.page(unit, first, after ?? null)).map((row) => ({ ...importType(row, language), listed: true }));
  }

  @Query(() => ImportType)
  @Opens('IMPORT', 'IMPORT')
  async import(@Door() { unit, language }: DoorContext, @Args('id', { type: () => ID }) id: Id): Promise<ImportType> {
    return importType(await this.service.get(unit, id), language);
  }

  @Query(() => ImportProgressType, { nullable: true, description: 'How far my own upload is.' })
  @Plain("numbers about the reader's own upload")
  async importProgress(@CurrentUnit() unit: Unit, @Args('id', { type: () => ID }) id: Id): Promise<ImportProgressType | null> {
    const progress = await this.service.progress(unit, id);
    return progress && { ...progress, bytes: Number(progress.bytes) };
  }

  @Query(() => [ImportRowType], { description: 'Rows in the order of the file, with their reasons.' })
  @Opens('IMPORT', 'IMPORT')
  async importRows(@Door() { unit, language }: DoorContext, @Args() args: ImportRowsArgs): Promise<ImportRowType[]> {
    const filter = { verdict: args.verdict ?? null, action: args.action ?? null, waiting: args.waiting };
    const rows = await this.service.pageOfRows(unit, args.importId, filter, args.after ?? 0, args.first);
    return rows.map(({ findings, ...row }) => ({ ...row, reasons: findings.map((found) => reasonFor(found, language)) }) as ImportRowType);
  }

  @Query(() => [ImportReportLineType], { description: 'What an import wrote, by kind of thing.' })
  @Opens('IMPORT', 'IMPORT')
  async importReport(@CurrentUnit() unit: Unit, @Args('id', { type: () => ID }) id: Id): Promise<ImportReportLineType[]> {
    return this.service.report(unit, id);
  }

  @Mutation(() => Receipt)
  @Opens('IMPORT', 'IMPORT')
  async leaveOutImportRow(@CurrentUnit() unit: Unit, @Args('input') input: LeaveOutImportRowInput): Promise<Receipt> {
    return this.service.leaveOut(unit, input, input.leftOut);
  }

  @Mutation(() => Receipt)
  @Opens('IMPORT', 'IMPORT')
  async confirmImportRow(@CurrentUnit() unit: Unit, @Args('input') input: ConfirmImportRowInput): Promise<Receipt> {
    return this.service.confirm(unit, input, input.allNew);
  }

  @Mutation(() => Receipt, { description: 'Plans once more, against the records of now.' })
  @Opens('IMPORT', 'IMPORT')
  async replanImport(@CurrentUnit() unit: Unit, @Args('input') input: ImportInput): Promise<Receipt> {
    return this.service.replan(unit, input.importId, input.version);
  }

  @Mutation(() => Receipt, { description: 'All or nothing.' })
  @Opens('IMPORT', 'IMPORT')
  async applyImport(@CurrentUnit() unit: Unit, @Args('input') input: ImportInput): Promise<Receipt> {
    return this.service.apply(unit, input.importId, input.version);
  }

  @Mutation(() => Receipt, { description: 'The whole import, while nothing was built on it.' })
  @Opens('IMPORT', 'IMPORT')
  async undoImport(@CurrentUnit() unit: Unit, @Args('input') input: ImportInput): Promise<Receipt> {
    return this.service.undo(unit, input.importId, input.version);
  }

  @ResolveField(() => ImportStandingType, { nullable: true, description: 'Counts of its rows, of an import asked for by its id; null in a list.' })
  @ShownFor('IMPORT')
  async standing(@CurrentUnit() unit: Unit, @Parent() { id, listed }: ImportType): Promise<ImportStandingType | null> {
    if (listed) return null;
    const { counts, unfinished, appliedBefore } = await this.service.standing(unit, id);
    return { counts: counts as ImportStandingType['counts'], ...unfinished, appliedBefore };
  }
}

/** Packs an import for the street, with what is to be said of it as sentences. */
function importType({ findings, columns, bytes, ...row }: ImportRow, language: ReasonLocale): ImportType {
  const refusal = findings.find(({ severity }) => severity === 'REFUSAL');
  return {
    ...row,
    bytes: Number(bytes),
    columns: columnList(columns),
    remarks: findings.map((found) => reasonFor(found, language)),
    refusal: refusal ? reasonFor(refusal, language) : null,
  };
}
