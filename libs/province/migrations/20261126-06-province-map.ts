import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Shapes of communes for the map. Boundaries are of units, not of portals: they are drawn once for a province, by whoever
 * administers it, and read by whoever supervises a part of it, each the shapes of their own part.
 * Who loads must be at the desk of the province's own portal, and hold a grant over the unit that is drawn.
 */
export class ProvinceMap2026112606000 implements MigrationInterface {
  readonly name = 'ProvinceMap2026112606000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table map_shape (
        province_id uuid not null references unit,
        unit_id uuid not null references unit,
        path text not null check (path ~ '^M[-Mlz 0-9]+z$' and octet_length(path) <= 1048576),
        box integer[] not null check (cardinality(box) = 4),
        centre integer[] not null check (cardinality(centre) = 2),
        source text not null check (length(source) between 1 and 200),
        loaded_at timestamptz not null,
        loaded_by uuid not null references person,
        primary key (province_id, unit_id)
      );
      create index map_shape_unit on map_shape (unit_id);
      create index map_shape_person on map_shape (loaded_by);
      comment on table map_shape is 'the shape of a commune in the picture of its province; loaded together, replaced together';
      comment on column map_shape.path is 'data of an SVG path in whole numbers, y downwards, holes by evenodd';
      comment on column map_shape.box is 'left, top, right, bottom';
      comment on column map_shape.centre is 'x and y of a point inside at which a mark may stand';

      alter table map_shape enable row level security;
      alter table map_shape force row level security;

      create policy map_shape_read on map_shape for select to signin using (
        unit_id = any (array (
          select c.descendant_id from portal_grant g join unit_closure c on c.ancestor_id = g.covers_unit_id where g.person_id = scope.person())));
      create policy map_shape_editing on map_shape to editing
        using (
          province_id = (select p.unit_id from portal p where p.portal_id = scope.portal())
          and unit_id = any (array (
            select c.descendant_id from portal_grant g join unit_closure c on c.ancestor_id = g.covers_unit_id where g.person_id = scope.person())))
        with check (
          province_id = (select p.unit_id from portal p where p.portal_id = scope.portal())
          and unit_id = any (array (
            select c.descendant_id from portal_grant g join unit_closure c on c.ancestor_id = g.covers_unit_id where g.person_id = scope.person())));
      create policy map_shape_owner on map_shape to liencong_owner using (true) with check (true);

      grant select on map_shape to signin;
      grant select, insert, delete on map_shape to editing;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table map_shape');
  }
}
