-- The second wall: what a connection may touch follows from settings of its transaction, which come from
-- the decision on access. Where a setting is not there, there are no rows, and no error.
--
-- The settings (see src/Scope.ts): oza.region, oza.party, oza.side, oza.purpose, oza.categories (a list with
-- commas), oza.cases (an array: decided on), oza.asked (named, not decided on yet), oza.duty; and what one
-- statement names: oza.people, oza.bsn, oza.written.
-- Policies compare columns with settings and look in no other table, so that they cost next to nothing and
-- have nothing that leaks. They are wider than the decision, never narrower.
--
-- The role is one for the whole server: another database can have made it, at this very moment even, or an
-- administrator beforehand. It owns nothing, logs in nowhere by itself, and no policy passes it by.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'oza_app') THEN
    CREATE ROLE oza_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'the role oza_app is not there and % may not make it', current_user
      USING ERRCODE = 'insufficient_privilege',
        HINT = format('Let an administrator run: create role oza_app nologin; grant oza_app to %I;', current_user);
END
$$;
--> statement-breakpoint
-- Who migrates can serve as well: it has to be able to become the role.
DO $$
DECLARE
  asked text := CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END;
BEGIN
  FOR attempt IN 1..20 LOOP
    EXIT WHEN pg_has_role(current_user, 'oza_app', asked);
    BEGIN
      EXECUTE format('GRANT oza_app TO %I', current_user);
    EXCEPTION
      -- Another database of this server gives the same at the same moment.
      WHEN unique_violation OR internal_error THEN PERFORM pg_sleep(0.05);
      -- An administrator said otherwise: another login serves.
      WHEN insufficient_privilege THEN EXIT;
    END;
  END LOOP;
END
$$;
--> statement-breakpoint
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'oza_app' AND (rolsuper OR rolbypassrls)) THEN
    RAISE EXCEPTION 'the role oza_app passes row policies by; take SUPERUSER and BYPASSRLS from it';
  END IF;
  -- An import puts its rows in temporary tables first.
  EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO oza_app', current_database());
END
$$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA oza, oza_swv, oza_keys, oza_reference, oza_migrations TO oza_app;
--> statement-breakpoint
-- Whether the schema is that of the program; schools and municipalities. No person in either.
GRANT SELECT ON oza_migrations.applied TO oza_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON oza_reference.schools, oza_reference.municipalities, oza_reference.postcodes TO oza_app;
--> statement-breakpoint
-- A case is there for who takes or took part in it; by number alone only in an emergency, and by child only as the one that is open.
ALTER TABLE oza.cases ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT select, insert, update ON oza.cases TO oza_app;
--> statement-breakpoint
CREATE POLICY select_by_scope ON oza.cases FOR SELECT TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    (current_setting('oza.purpose', true) <> ''
      and (nullif(current_setting('oza.party', true), '')::uuid = any (parties) or (current_setting('oza.purpose', true) = 'protect' and (case_id = any (nullif(current_setting('oza.cases', true), '')::uuid[]) or case_id = any (nullif(current_setting('oza.asked', true), '')::uuid[])))))
    or (current_setting('oza.purpose', true) <> ''
      and status = 'open'
      and child_id = any (nullif(current_setting('oza.people', true), '')::uuid[]))
    or current_setting('oza.duty', true) in ('import', 'watch')
  )
);
--> statement-breakpoint
CREATE POLICY insert_by_scope ON oza.cases FOR INSERT TO oza_app WITH CHECK (
  region_id = current_setting('oza.region', true) and (
    (current_setting('oza.purpose', true) <> ''
      and nullif(current_setting('oza.party', true), '')::uuid = any (parties))
    or current_setting('oza.duty', true) = 'import'
  )
);
--> statement-breakpoint
CREATE POLICY update_by_scope ON oza.cases FOR UPDATE TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    (current_setting('oza.purpose', true) <> ''
      and (nullif(current_setting('oza.party', true), '')::uuid = any (parties) or (current_setting('oza.purpose', true) = 'protect' and (case_id = any (nullif(current_setting('oza.cases', true), '')::uuid[]) or case_id = any (nullif(current_setting('oza.asked', true), '')::uuid[])))))
    or current_setting('oza.duty', true) = 'watch'
  )
);
--> statement-breakpoint
-- What happened: of the case that was named, and only ever added.
ALTER TABLE oza.case_events ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT select, insert ON oza.case_events TO oza_app;
--> statement-breakpoint
CREATE POLICY select_by_scope ON oza.case_events FOR SELECT TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    (current_setting('oza.purpose', true) <> ''
      and current_setting('oza.party', true) <> ''
      and case_id = any (nullif(current_setting('oza.cases', true), '')::uuid[]))
    or current_setting('oza.duty', true) = 'watch'
  )
);
--> statement-breakpoint
CREATE POLICY insert_by_scope ON oza.case_events FOR INSERT TO oza_app WITH CHECK (
  region_id = current_setting('oza.region', true) and (
    (current_setting('oza.purpose', true) <> ''
      and current_setting('oza.party', true) <> ''
      and case_id = any (nullif(current_setting('oza.cases', true), '')::uuid[]))
    or current_setting('oza.duty', true) in ('import', 'watch')
  )
);
--> statement-breakpoint
-- Who takes part: of the case that was named, and one's own part in any.
ALTER TABLE oza.participants ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT select, insert, update, delete ON oza.participants TO oza_app;
--> statement-breakpoint
CREATE POLICY select_by_scope ON oza.participants FOR SELECT TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    (current_setting('oza.purpose', true) <> ''
      and (case_id = any (nullif(current_setting('oza.cases', true), '')::uuid[]) or party_id = nullif(current_setting('oza.party', true), '')::uuid))
    or current_setting('oza.duty', true) = 'watch'
  )
);
--> statement-breakpoint
CREATE POLICY insert_by_scope ON oza.participants FOR INSERT TO oza_app WITH CHECK (
  region_id = current_setting('oza.region', true) and (
    (current_setting('oza.purpose', true) <> ''
      and current_setting('oza.party', true) <> ''
      and case_id = any (nullif(current_setting('oza.cases', true), '')::uuid[]))
    or current_setting('oza.duty', true) in ('import', 'watch')
  )
);
--> statement-breakpoint
CREATE POLICY update_by_scope ON oza.participants FOR UPDATE TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    (current_setting('oza.purpose', true) <> ''
      and current_setting('oza.party', true) <> ''
      and case_id = any (nullif(current_setting('oza.cases', true), '')::uuid[]))
    or current_setting('oza.duty', true) = 'watch'
  )
);
--> statement-breakpoint
CREATE POLICY delete_by_scope ON oza.participants FOR DELETE TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    (current_setting('oza.purpose', true) <> ''
      and current_setting('oza.party', true) <> ''
      and case_id = any (nullif(current_setting('oza.cases', true), '')::uuid[]))
    or current_setting('oza.duty', true) = 'watch'
  )
);
--> statement-breakpoint
-- Facts without a child: of the case that was named, or of all for figures. The duty stands first, as it is looked at for each of many rows.
ALTER TABLE oza.case_facts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT select, insert, update ON oza.case_facts TO oza_app;
--> statement-breakpoint
CREATE POLICY select_by_scope ON oza.case_facts FOR SELECT TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    current_setting('oza.duty', true) = 'statistics'
    or (current_setting('oza.purpose', true) <> ''
      and current_setting('oza.party', true) <> ''
      and case_id = any (nullif(current_setting('oza.cases', true), '')::uuid[]))
    or current_setting('oza.duty', true) = 'watch'
    or (current_setting('oza.purpose', true) = 'statistics'
      and 'figures' = any (string_to_array(current_setting('oza.categories', true), ',')))
  )
);
--> statement-breakpoint
CREATE POLICY insert_by_scope ON oza.case_facts FOR INSERT TO oza_app WITH CHECK (
  region_id = current_setting('oza.region', true) and (
    (current_setting('oza.purpose', true) <> ''
      and current_setting('oza.party', true) <> ''
      and case_id = any (nullif(current_setting('oza.cases', true), '')::uuid[]))
    or current_setting('oza.duty', true) in ('import', 'watch')
  )
);
--> statement-breakpoint
CREATE POLICY update_by_scope ON oza.case_facts FOR UPDATE TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    (current_setting('oza.purpose', true) <> ''
      and current_setting('oza.party', true) <> ''
      and case_id = any (nullif(current_setting('oza.cases', true), '')::uuid[]))
    or current_setting('oza.duty', true) = 'watch'
  )
);
--> statement-breakpoint
-- The books: for who may see what is paid, or to sum them.
ALTER TABLE oza.ledger_entries ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT select, insert ON oza.ledger_entries TO oza_app;
--> statement-breakpoint
CREATE POLICY select_by_scope ON oza.ledger_entries FOR SELECT TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    current_setting('oza.duty', true) = 'statistics'
    or (current_setting('oza.purpose', true) <> ''
      and current_setting('oza.party', true) <> ''
      and case_id = any (nullif(current_setting('oza.cases', true), '')::uuid[])
      and ('finance' = any (string_to_array(current_setting('oza.categories', true), ',')) or current_setting('oza.purpose', true) = 'fund'))
    or current_setting('oza.duty', true) = 'watch'
  )
);
--> statement-breakpoint
CREATE POLICY insert_by_scope ON oza.ledger_entries FOR INSERT TO oza_app WITH CHECK (
  region_id = current_setting('oza.region', true) and (
    (current_setting('oza.purpose', true) <> ''
      and current_setting('oza.party', true) <> ''
      and case_id = any (nullif(current_setting('oza.cases', true), '')::uuid[]))
    or current_setting('oza.duty', true) = 'import'
  )
);
--> statement-breakpoint
-- What is to be told.
ALTER TABLE oza.outbox ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT select, insert ON oza.outbox TO oza_app;
--> statement-breakpoint
CREATE POLICY select_by_scope ON oza.outbox FOR SELECT TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    (current_setting('oza.purpose', true) <> ''
      and current_setting('oza.party', true) <> ''
      and case_id = any (nullif(current_setting('oza.cases', true), '')::uuid[]))
    or current_setting('oza.duty', true) = 'watch'
  )
);
--> statement-breakpoint
CREATE POLICY insert_by_scope ON oza.outbox FOR INSERT TO oza_app WITH CHECK (
  region_id = current_setting('oza.region', true) and (
    (current_setting('oza.purpose', true) <> ''
      and current_setting('oza.party', true) <> ''
      and case_id = any (nullif(current_setting('oza.cases', true), '')::uuid[]))
    or current_setting('oza.duty', true) in ('import', 'watch')
  )
);
--> statement-breakpoint
-- Who somebody is: the person that was asked for, where the category is open; by BSN only who has that number.
ALTER TABLE oza.identities ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT select, insert, update ON oza.identities TO oza_app;
--> statement-breakpoint
CREATE POLICY select_by_scope ON oza.identities FOR SELECT TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    (current_setting('oza.purpose', true) <> ''
      and ('identity' = any (string_to_array(current_setting('oza.categories', true), ',')) or 'bsn' = any (string_to_array(current_setting('oza.categories', true), ',')))
      and person_id = any (nullif(current_setting('oza.people', true), '')::uuid[]))
    or (current_setting('oza.purpose', true) <> ''
      and person_id = any (nullif(current_setting('oza.written', true), '')::uuid[]))
    or (current_setting('oza.purpose', true) <> ''
      and bsn_hash = decode(nullif(current_setting('oza.bsn', true), ''), 'hex'))
    or current_setting('oza.duty', true) in ('import', 'watch')
  )
);
--> statement-breakpoint
CREATE POLICY insert_by_scope ON oza.identities FOR INSERT TO oza_app WITH CHECK (
  region_id = current_setting('oza.region', true) and (
    (current_setting('oza.purpose', true) <> ''
      and person_id = any (nullif(current_setting('oza.written', true), '')::uuid[]))
    or current_setting('oza.duty', true) = 'import'
  )
);
--> statement-breakpoint
CREATE POLICY update_by_scope ON oza.identities FOR UPDATE TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    (current_setting('oza.purpose', true) <> ''
      and person_id = any (nullif(current_setting('oza.written', true), '')::uuid[]))
    or current_setting('oza.duty', true) = 'import'
  )
);
--> statement-breakpoint
-- Group arrangements: open to who is signed in, and without a child in them.
ALTER TABLE oza.group_events ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT select, insert ON oza.group_events TO oza_app;
--> statement-breakpoint
CREATE POLICY select_by_scope ON oza.group_events FOR SELECT TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    current_setting('oza.party', true) <> ''
    or current_setting('oza.duty', true) = 'watch'
  )
);
--> statement-breakpoint
CREATE POLICY insert_by_scope ON oza.group_events FOR INSERT TO oza_app WITH CHECK (
  region_id = current_setting('oza.region', true) and (
    current_setting('oza.party', true) <> ''
  )
);
--> statement-breakpoint
-- Everybody who does something leaves a record; it is read of the case that was named, or to watch.
ALTER TABLE oza.access_log ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT select, insert ON oza.access_log TO oza_app;
--> statement-breakpoint
CREATE POLICY select_by_scope ON oza.access_log FOR SELECT TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    (current_setting('oza.purpose', true) <> ''
      and current_setting('oza.party', true) <> ''
      and case_id = any (nullif(current_setting('oza.cases', true), '')::uuid[]))
    or current_setting('oza.duty', true) = 'watch'
  )
);
--> statement-breakpoint
CREATE POLICY insert_by_scope ON oza.access_log FOR INSERT TO oza_app WITH CHECK (
  region_id = current_setting('oza.region', true) and (
    current_setting('oza.party', true) <> ''
    or current_setting('oza.duty', true) <> ''
  )
);
--> statement-breakpoint
-- Everybody who does something leaves a record; it is read of the case that was named, or to watch.
ALTER TABLE oza.processing_log ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT select, insert ON oza.processing_log TO oza_app;
--> statement-breakpoint
CREATE POLICY select_by_scope ON oza.processing_log FOR SELECT TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    (current_setting('oza.purpose', true) <> ''
      and current_setting('oza.party', true) <> ''
      and case_id = any (nullif(current_setting('oza.cases', true), '')::uuid[]))
    or current_setting('oza.duty', true) = 'watch'
  )
);
--> statement-breakpoint
CREATE POLICY insert_by_scope ON oza.processing_log FOR INSERT TO oza_app WITH CHECK (
  region_id = current_setting('oza.region', true) and (
    current_setting('oza.party', true) <> ''
    or current_setting('oza.duty', true) <> ''
  )
);
--> statement-breakpoint
-- The last link of each chain moves by the trigger alone.
ALTER TABLE oza.log_heads ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT select ON oza.log_heads TO oza_app;
--> statement-breakpoint
CREATE POLICY select_by_scope ON oza.log_heads FOR SELECT TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    (current_setting('oza.purpose', true) <> ''
      and current_setting('oza.party', true) <> ''
      and case_id = any (nullif(current_setting('oza.cases', true), '')::uuid[]))
    or current_setting('oza.duty', true) = 'watch'
  )
);
--> statement-breakpoint
-- For who watches over the data.
ALTER TABLE oza.checkpoints ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT select, insert ON oza.checkpoints TO oza_app;
--> statement-breakpoint
CREATE POLICY select_by_scope ON oza.checkpoints FOR SELECT TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    current_setting('oza.duty', true) = 'watch'
  )
);
--> statement-breakpoint
CREATE POLICY insert_by_scope ON oza.checkpoints FOR INSERT TO oza_app WITH CHECK (
  region_id = current_setting('oza.region', true) and (
    current_setting('oza.duty', true) = 'watch'
  )
);
--> statement-breakpoint
-- How far the processing log was given out: for who watches over the data.
ALTER TABLE oza.log_exports ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT select, insert, update ON oza.log_exports TO oza_app;
--> statement-breakpoint
CREATE POLICY select_by_scope ON oza.log_exports FOR SELECT TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    current_setting('oza.duty', true) = 'watch'
  )
);
--> statement-breakpoint
CREATE POLICY insert_by_scope ON oza.log_exports FOR INSERT TO oza_app WITH CHECK (
  region_id = current_setting('oza.region', true) and (
    current_setting('oza.duty', true) = 'watch'
  )
);
--> statement-breakpoint
CREATE POLICY update_by_scope ON oza.log_exports FOR UPDATE TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    current_setting('oza.duty', true) = 'watch'
  )
);
--> statement-breakpoint
-- Requests on rights: of the case that was named, or to watch.
ALTER TABLE oza.rights_events ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT select, insert ON oza.rights_events TO oza_app;
--> statement-breakpoint
CREATE POLICY select_by_scope ON oza.rights_events FOR SELECT TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    (current_setting('oza.purpose', true) <> ''
      and current_setting('oza.party', true) <> ''
      and case_id = any (nullif(current_setting('oza.cases', true), '')::uuid[]))
    or current_setting('oza.duty', true) = 'watch'
  )
);
--> statement-breakpoint
CREATE POLICY insert_by_scope ON oza.rights_events FOR INSERT TO oza_app WITH CHECK (
  region_id = current_setting('oza.region', true) and (
    (current_setting('oza.purpose', true) <> ''
      and current_setting('oza.party', true) <> ''
      and case_id = any (nullif(current_setting('oza.cases', true), '')::uuid[]))
    or current_setting('oza.duty', true) = 'watch'
  )
);
--> statement-breakpoint
-- For who watches over the data.
ALTER TABLE oza.destructions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT select, insert ON oza.destructions TO oza_app;
--> statement-breakpoint
CREATE POLICY select_by_scope ON oza.destructions FOR SELECT TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    current_setting('oza.duty', true) = 'watch'
  )
);
--> statement-breakpoint
CREATE POLICY insert_by_scope ON oza.destructions FOR INSERT TO oza_app WITH CHECK (
  region_id = current_setting('oza.region', true) and (
    current_setting('oza.duty', true) = 'watch'
  )
);
--> statement-breakpoint
-- For an import.
ALTER TABLE oza.import_runs ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT select, insert, update ON oza.import_runs TO oza_app;
--> statement-breakpoint
CREATE POLICY select_by_scope ON oza.import_runs FOR SELECT TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    current_setting('oza.duty', true) = 'import'
  )
);
--> statement-breakpoint
CREATE POLICY insert_by_scope ON oza.import_runs FOR INSERT TO oza_app WITH CHECK (
  region_id = current_setting('oza.region', true) and (
    current_setting('oza.duty', true) = 'import'
  )
);
--> statement-breakpoint
CREATE POLICY update_by_scope ON oza.import_runs FOR UPDATE TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    current_setting('oza.duty', true) = 'import'
  )
);
--> statement-breakpoint
-- For an import; what was taken in of a case can be found to destroy it.
ALTER TABLE oza.import_rows ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT select, insert, update ON oza.import_rows TO oza_app;
--> statement-breakpoint
CREATE POLICY select_by_scope ON oza.import_rows FOR SELECT TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    current_setting('oza.duty', true) in ('import', 'watch')
  )
);
--> statement-breakpoint
CREATE POLICY insert_by_scope ON oza.import_rows FOR INSERT TO oza_app WITH CHECK (
  region_id = current_setting('oza.region', true) and (
    current_setting('oza.duty', true) = 'import'
  )
);
--> statement-breakpoint
CREATE POLICY update_by_scope ON oza.import_rows FOR UPDATE TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    current_setting('oza.duty', true) = 'import'
  )
);
--> statement-breakpoint
-- For an import.
ALTER TABLE oza.import_rejects ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT select, insert ON oza.import_rejects TO oza_app;
--> statement-breakpoint
CREATE POLICY select_by_scope ON oza.import_rejects FOR SELECT TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    current_setting('oza.duty', true) = 'import'
  )
);
--> statement-breakpoint
CREATE POLICY insert_by_scope ON oza.import_rejects FOR INSERT TO oza_app WITH CHECK (
  region_id = current_setting('oza.region', true) and (
    current_setting('oza.duty', true) = 'import'
  )
);
--> statement-breakpoint
-- What the samenwerkingsverband holds on health: for it, the school and the family, of the case that was named (WPO 18a lid 13).
ALTER TABLE oza_swv.case_health ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT select, insert, update, delete ON oza_swv.case_health TO oza_app;
--> statement-breakpoint
CREATE POLICY select_by_scope ON oza_swv.case_health FOR SELECT TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    ((case_id = any (nullif(current_setting('oza.cases', true), '')::uuid[]) or case_id = any (nullif(current_setting('oza.asked', true), '')::uuid[]))
      and current_setting('oza.side', true) || ' ' || current_setting('oza.purpose', true) in ('swv allocate-support', 'school guide-pupil', 'family own-file')
      and ('swv-health' = any (string_to_array(current_setting('oza.categories', true), ',')) or case_id = any (nullif(current_setting('oza.written', true), '')::uuid[])))
    or (current_setting('oza.duty', true) = 'watch'
      and 'swv-health' = any (string_to_array(current_setting('oza.categories', true), ',')))
  )
);
--> statement-breakpoint
CREATE POLICY insert_by_scope ON oza_swv.case_health FOR INSERT TO oza_app WITH CHECK (
  region_id = current_setting('oza.region', true) and (
    (case_id = any (nullif(current_setting('oza.cases', true), '')::uuid[])
      and current_setting('oza.side', true) || ' ' || current_setting('oza.purpose', true) in ('swv allocate-support', 'school guide-pupil', 'family own-file'))
    or current_setting('oza.duty', true) = 'import'
  )
);
--> statement-breakpoint
CREATE POLICY update_by_scope ON oza_swv.case_health FOR UPDATE TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    (case_id = any (nullif(current_setting('oza.cases', true), '')::uuid[])
      and current_setting('oza.side', true) || ' ' || current_setting('oza.purpose', true) in ('swv allocate-support', 'school guide-pupil', 'family own-file'))
  )
);
--> statement-breakpoint
CREATE POLICY delete_by_scope ON oza_swv.case_health FOR DELETE TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    current_setting('oza.duty', true) = 'watch'
  )
);
--> statement-breakpoint
-- What the samenwerkingsverband holds on health: for it, the school and the family, of the case that was named (WPO 18a lid 13).
ALTER TABLE oza_swv.event_health ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT select, insert ON oza_swv.event_health TO oza_app;
--> statement-breakpoint
CREATE POLICY select_by_scope ON oza_swv.event_health FOR SELECT TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    ((case_id = any (nullif(current_setting('oza.cases', true), '')::uuid[]) or case_id = any (nullif(current_setting('oza.asked', true), '')::uuid[]))
      and current_setting('oza.side', true) || ' ' || current_setting('oza.purpose', true) in ('swv allocate-support', 'school guide-pupil', 'family own-file')
      and ('swv-health' = any (string_to_array(current_setting('oza.categories', true), ',')) or case_id = any (nullif(current_setting('oza.written', true), '')::uuid[])))
    or (current_setting('oza.duty', true) = 'watch'
      and 'swv-health' = any (string_to_array(current_setting('oza.categories', true), ',')))
  )
);
--> statement-breakpoint
CREATE POLICY insert_by_scope ON oza_swv.event_health FOR INSERT TO oza_app WITH CHECK (
  region_id = current_setting('oza.region', true) and (
    (case_id = any (nullif(current_setting('oza.cases', true), '')::uuid[])
      and current_setting('oza.side', true) || ' ' || current_setting('oza.purpose', true) in ('swv allocate-support', 'school guide-pupil', 'family own-file'))
    or current_setting('oza.duty', true) = 'import'
  )
);
--> statement-breakpoint
-- Keys, wrapped: that of the samenwerkingsverband never for another side. They are wrapped anew by nobody but the duty for it.
ALTER TABLE oza_keys.data_keys ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT select, insert, update (wrapped_with, wrapped) ON oza_keys.data_keys TO oza_app;
--> statement-breakpoint
CREATE POLICY select_by_scope ON oza_keys.data_keys FOR SELECT TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    (current_setting('oza.party', true) <> ''
      and (controller <> 'swv' or current_setting('oza.side', true) in ('swv', 'school', 'family')))
    or current_setting('oza.duty', true) in ('import', 'watch', 'keys')
  )
);
--> statement-breakpoint
CREATE POLICY insert_by_scope ON oza_keys.data_keys FOR INSERT TO oza_app WITH CHECK (
  region_id = current_setting('oza.region', true) and (
    (current_setting('oza.party', true) <> ''
      and (controller <> 'swv' or current_setting('oza.side', true) in ('swv', 'school', 'family')))
    or current_setting('oza.duty', true) in ('import', 'watch')
  )
);
--> statement-breakpoint
CREATE POLICY update_by_scope ON oza_keys.data_keys FOR UPDATE TO oza_app USING (
  region_id = current_setting('oza.region', true) and (
    current_setting('oza.duty', true) = 'keys'
  )
);
--> statement-breakpoint
CREATE POLICY destroyed_by_owner ON oza.cases FOR ALL TO current_user USING (region_id = current_setting('oza.region', true) and current_setting('oza.duty', true) = 'watch');
--> statement-breakpoint
CREATE POLICY destroyed_by_owner ON oza.case_events FOR ALL TO current_user USING (region_id = current_setting('oza.region', true) and current_setting('oza.duty', true) = 'watch');
--> statement-breakpoint
CREATE POLICY destroyed_by_owner ON oza.participants FOR ALL TO current_user USING (region_id = current_setting('oza.region', true) and current_setting('oza.duty', true) = 'watch');
--> statement-breakpoint
CREATE POLICY destroyed_by_owner ON oza.case_facts FOR ALL TO current_user USING (region_id = current_setting('oza.region', true) and current_setting('oza.duty', true) = 'watch');
--> statement-breakpoint
CREATE POLICY destroyed_by_owner ON oza.outbox FOR ALL TO current_user USING (region_id = current_setting('oza.region', true) and current_setting('oza.duty', true) = 'watch');
--> statement-breakpoint
CREATE POLICY destroyed_by_owner ON oza.identities FOR ALL TO current_user USING (region_id = current_setting('oza.region', true) and current_setting('oza.duty', true) = 'watch');
--> statement-breakpoint
CREATE POLICY destroyed_by_owner ON oza.rights_events FOR ALL TO current_user USING (region_id = current_setting('oza.region', true) and current_setting('oza.duty', true) = 'watch');
--> statement-breakpoint
CREATE POLICY destroyed_by_owner ON oza.import_rows FOR ALL TO current_user USING (region_id = current_setting('oza.region', true) and current_setting('oza.duty', true) = 'watch');
--> statement-breakpoint
CREATE POLICY destroyed_by_owner ON oza_swv.case_health FOR ALL TO current_user USING (region_id = current_setting('oza.region', true) and current_setting('oza.duty', true) = 'watch');
--> statement-breakpoint
CREATE POLICY destroyed_by_owner ON oza_swv.event_health FOR ALL TO current_user USING (region_id = current_setting('oza.region', true) and current_setting('oza.duty', true) = 'watch');
--> statement-breakpoint
CREATE POLICY destroyed_by_owner ON oza_keys.data_keys FOR ALL TO current_user USING (region_id = current_setting('oza.region', true) and current_setting('oza.duty', true) = 'watch');
--> statement-breakpoint
CREATE POLICY destroyed_by_owner ON oza.ledger_entries FOR SELECT TO current_user USING (region_id = current_setting('oza.region', true) and current_setting('oza.duty', true) = 'watch');
--> statement-breakpoint
CREATE POLICY linked_by_owner ON oza.log_heads FOR ALL TO current_user USING (region_id = current_setting('oza.region', true) and (current_setting('oza.party', true) <> '' or current_setting('oza.duty', true) <> ''));
--> statement-breakpoint
-- The links of the chains are not the writer's to choose.
ALTER FUNCTION oza.link_record() SECURITY DEFINER SET search_path = pg_catalog, pg_temp;
--> statement-breakpoint
-- As before; only the destruction of one case passes, by the function below and for its owner alone.
CREATE OR REPLACE FUNCTION oza.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'TRUNCATE' AND TG_TABLE_NAME = 'case_events'
    AND current_setting('oza.destroying', true) = 'case_events' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
-- Destroys a case: everything that belongs to it but the logs, the checkpoints and the books. What the books
-- point at stays as an empty shell, without party or content. The child's identity and keys go with its
-- last case in the region. Under the duty `watch`, in the region of the transaction, and in no other way.
-- Gives how many rows of each part were destroyed; an empty object where there is no such case.
CREATE FUNCTION oza.destroy_case(of_region text, of_case uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  of_child uuid;
  gone jsonb := '{}';
  n bigint;
  nobody constant uuid := '00000000-0000-0000-0000-000000000000';
BEGIN
  IF current_setting('oza.duty', true) IS DISTINCT FROM 'watch'
    OR current_setting('oza.region', true) IS DISTINCT FROM of_region THEN
    RAISE EXCEPTION 'a case is destroyed under the duty to watch, in its own region'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT c.child_id INTO of_child FROM oza.cases c
  WHERE c.region_id = of_region AND c.case_id = of_case AND c.child_id <> nobody FOR UPDATE;
  IF NOT FOUND THEN
    RETURN gone;
  END IF;

  DELETE FROM oza_swv.event_health t WHERE t.region_id = of_region AND t.case_id = of_case;
  GET DIAGNOSTICS n = ROW_COUNT; gone := gone || jsonb_build_object('event-health', n);
  DELETE FROM oza_swv.case_health t WHERE t.region_id = of_region AND t.case_id = of_case;
  GET DIAGNOSTICS n = ROW_COUNT; gone := gone || jsonb_build_object('case-health', n);
  DELETE FROM oza.participants t WHERE t.region_id = of_region AND t.case_id = of_case;
  GET DIAGNOSTICS n = ROW_COUNT; gone := gone || jsonb_build_object('participants', n);
  DELETE FROM oza.case_facts t WHERE t.region_id = of_region AND t.case_id = of_case;
  GET DIAGNOSTICS n = ROW_COUNT; gone := gone || jsonb_build_object('facts', n);
  DELETE FROM oza.outbox t WHERE t.region_id = of_region AND t.case_id = of_case;
  GET DIAGNOSTICS n = ROW_COUNT; gone := gone || jsonb_build_object('outbox', n);
  DELETE FROM oza.import_rows t WHERE t.region_id = of_region AND t.case_id = of_case;
  GET DIAGNOSTICS n = ROW_COUNT; gone := gone || jsonb_build_object('import-rows', n);
  DELETE FROM oza.rights_events t WHERE t.region_id = of_region AND t.case_id = of_case;
  GET DIAGNOSTICS n = ROW_COUNT; gone := gone || jsonb_build_object('rights-events', n);

  PERFORM set_config('oza.destroying', 'case_events', true);
  SELECT count(*) INTO n FROM oza.case_events e WHERE e.region_id = of_region AND e.case_id = of_case;
  gone := gone || jsonb_build_object('events', n);
  DELETE FROM oza.case_events e WHERE e.region_id = of_region AND e.case_id = of_case
    AND NOT EXISTS (
      SELECT FROM oza.ledger_entries l
      WHERE l.region_id = e.region_id AND l.case_id = e.case_id AND l.event = e.sequence
    );
  UPDATE oza.case_events e SET party_id = nobody, event = '\x'
  WHERE e.region_id = of_region AND e.case_id = of_case;
  GET DIAGNOSTICS n = ROW_COUNT;
  PERFORM set_config('oza.destroying', '', true);

  IF n = 0 THEN
    DELETE FROM oza.cases c WHERE c.region_id = of_region AND c.case_id = of_case;
  ELSE
    UPDATE oza.cases c SET status = 'closed', child_id = nobody, child_sealed = '\x', parties = '{}',
      school = NULL, due_on = NULL, state = '\x'
    WHERE c.region_id = of_region AND c.case_id = of_case;
  END IF;
  gone := gone || jsonb_build_object('case', 1);

  IF NOT EXISTS (SELECT FROM oza.cases c WHERE c.region_id = of_region AND c.child_id = of_child) THEN
    DELETE FROM oza.identities t WHERE t.region_id = of_region AND t.person_id = of_child;
    GET DIAGNOSTICS n = ROW_COUNT; gone := gone || jsonb_build_object('identity', n);
    DELETE FROM oza_keys.data_keys t WHERE t.region_id = of_region AND t.subject_id = of_child;
    GET DIAGNOSTICS n = ROW_COUNT; gone := gone || jsonb_build_object('keys', n);
  END IF;
  RETURN gone;
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION oza.destroy_case(text, uuid), oza.link_record(), oza.refuse_change() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION oza.destroy_case(text, uuid) TO oza_app;
