-- R2: nothing can be read by others but the exact bytes that another human approved.
CREATE FUNCTION refuse_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN RAISE EXCEPTION 'a publication is replaced, never changed'; END IF;
  IF NOT EXISTS (
    SELECT 1 FROM versions v JOIN approvals a ON a.version = v.id
    WHERE v.id = NEW.version AND v.state = 'published' AND a.approver <> v.author AND a.hash = v.hash
      AND v.fields = NEW.fields AND v.kind = NEW.kind AND v.subject = NEW.subject AND v.lang = NEW.lang
      AND v.author = NEW.author AND v.audience = NEW.audience
      AND v.process IS NOT DISTINCT FROM NEW.process AND v.place IS NOT DISTINCT FROM NEW.place
      AND (NEW.title = '' OR EXISTS (SELECT 1 FROM json_each_text(v.fields::json) f WHERE f.value = NEW.title))
  ) THEN RAISE EXCEPTION 'publication without the approval of another human'; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER publications_approved BEFORE INSERT OR UPDATE ON publications FOR EACH ROW EXECUTE FUNCTION refuse_publication();
--> statement-breakpoint
-- A version is immutable: it changes state, or loses its bytes for ever.
CREATE FUNCTION refuse_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'a version is kept'; END IF;
  IF NEW.id <> OLD.id OR NEW.kind <> OLD.kind OR NEW.subject <> OLD.subject OR NEW.lang <> OLD.lang OR NEW.hash <> OLD.hash
    OR NEW.author <> OLD.author OR NEW.audience <> OLD.audience OR NEW.created_at <> OLD.created_at
    OR NEW.place IS DISTINCT FROM OLD.place OR NEW.process IS DISTINCT FROM OLD.process
    OR NEW.base IS DISTINCT FROM OLD.base OR NEW.translation_of IS DISTINCT FROM OLD.translation_of
    -- Only what waits for a human can be let out by one (safety.md 3.1, i2).
    OR (NEW.state = 'published' AND OLD.state NOT IN ('pending', 'published'))
    OR (OLD.state IN ('sealed', 'purged') AND NEW.state <> OLD.state)
    OR (NEW.fields IS NOT NULL AND NEW.fields IS DISTINCT FROM OLD.fields)
    OR (NEW.structure IS NOT NULL AND NEW.structure IS DISTINCT FROM OLD.structure)
    OR (NEW.salt IS NOT NULL AND NEW.salt IS DISTINCT FROM OLD.salt)
  THEN RAISE EXCEPTION 'a version is immutable'; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER versions_fixed BEFORE UPDATE OR DELETE ON versions FOR EACH ROW EXECUTE FUNCTION refuse_version();
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'append-only'; END $$;
--> statement-breakpoint
CREATE TRIGGER approvals_kept BEFORE UPDATE OR DELETE ON approvals FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_kept BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER cases_kept BEFORE UPDATE OR DELETE ON cases FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER case_entries_kept BEFORE UPDATE OR DELETE ON case_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Texts arrive folded and cut into words (db/dialect/search.ts).
CREATE TABLE search_index (kind text NOT NULL, subject text NOT NULL, lang text NOT NULL, title text NOT NULL, body text NOT NULL, PRIMARY KEY (kind, subject, lang));
--> statement-breakpoint
CREATE INDEX search_index_words ON search_index USING gin (to_tsvector('simple', title || ' ' || body));
--> statement-breakpoint
-- What was settled when a ballot was frozen stays, and what young people decided is never taken back.
CREATE FUNCTION refuse_ballot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.state <> 'draft' THEN RAISE EXCEPTION 'a frozen ballot is kept'; END IF;
    RETURN OLD;
  END IF;
  IF OLD.state IN ('certified', 'annulled') OR (OLD.state = 'counted' AND NEW.state <> 'certified')
    OR (OLD.state <> 'draft' AND (NEW.state = 'draft' OR NEW.process <> OLD.process OR NEW.method <> OLD.method
      OR NEW.majority <> OLD.majority OR NEW.base <> OLD.base OR NEW.quorum_share <> OLD.quorum_share
      OR NEW.opens <> OLD.opens OR NEW.closes <> OLD.closes OR NEW.electorate_size IS DISTINCT FROM OLD.electorate_size
      OR NEW.quorum_needed IS DISTINCT FROM OLD.quorum_needed OR NEW.manifest IS DISTINCT FROM OLD.manifest
      OR NEW.hash IS DISTINCT FROM OLD.hash
      OR (NEW.wrapped_key IS NOT NULL AND NEW.wrapped_key IS DISTINCT FROM OLD.wrapped_key)))
  THEN RAISE EXCEPTION 'a frozen ballot does not change'; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER ballots_fixed BEFORE UPDATE OR DELETE ON ballots FOR EACH ROW EXECUTE FUNCTION refuse_ballot();
--> statement-breakpoint
CREATE TRIGGER results_kept BEFORE UPDATE OR DELETE ON results FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER ballot_hashes_kept BEFORE UPDATE OR DELETE ON ballot_hashes FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER ballot_choices_kept BEFORE UPDATE OR DELETE ON ballot_choices FOR EACH ROW EXECUTE FUNCTION refuse_change();

--> statement-breakpoint
-- A published figure is corrected by another revision. The old one learns only what superseded it, once.
CREATE FUNCTION refuse_figure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'a figure is kept'; END IF;
  IF OLD.superseded_by IS NOT NULL OR NEW.superseded_by IS NULL
    OR NEW.series <> OLD.series OR NEW.area <> OLD.area OR NEW.period <> OLD.period OR NEW.key <> OLD.key
    OR NEW.edition <> OLD.edition OR NEW.revision <> OLD.revision OR NEW.dimensions::text <> OLD.dimensions::text
    OR NEW.value <> OLD.value OR NEW.status IS DISTINCT FROM OLD.status OR NEW.nature IS DISTINCT FROM OLD.nature
    OR NEW.published::text <> OLD.published::text OR NEW.import <> OLD.import
  THEN RAISE EXCEPTION 'a figure is superseded, never changed'; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER observations_kept BEFORE UPDATE OR DELETE ON observations FOR EACH ROW EXECUTE FUNCTION refuse_figure();
--> statement-breakpoint
CREATE TRIGGER imports_kept BEFORE UPDATE OR DELETE ON imports FOR EACH ROW EXECUTE FUNCTION refuse_change();
