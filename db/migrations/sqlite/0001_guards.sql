-- R2: nothing can be read by others but the exact bytes that another human approved.
CREATE TRIGGER publications_approved BEFORE INSERT ON publications
WHEN NOT EXISTS (
  SELECT 1 FROM versions v JOIN approvals a ON a.version = v.id
  WHERE v.id = NEW.version AND v.state = 'published' AND a.approver <> v.author AND a.hash = v.hash
    AND v.fields = NEW.fields AND v.kind = NEW.kind AND v.subject = NEW.subject AND v.lang = NEW.lang
    AND v.author = NEW.author AND v.audience = NEW.audience
    AND coalesce(v.process, '') = coalesce(NEW.process, '') AND coalesce(v.place, '') = coalesce(NEW.place, '')
    AND (NEW.title = '' OR EXISTS (SELECT 1 FROM json_each(v.fields) f WHERE f.value = NEW.title))
)
BEGIN SELECT RAISE(ABORT, 'publication without the approval of another human'); END;
--> statement-breakpoint
CREATE TRIGGER publications_fixed BEFORE UPDATE ON publications
BEGIN SELECT RAISE(ABORT, 'a publication is replaced, never changed'); END;
--> statement-breakpoint
-- A version is immutable: it changes state, or loses its bytes for ever.
CREATE TRIGGER versions_fixed BEFORE UPDATE ON versions
WHEN NEW.id <> OLD.id OR NEW.kind <> OLD.kind OR NEW.subject <> OLD.subject OR NEW.lang <> OLD.lang OR NEW.hash <> OLD.hash
  OR NEW.author <> OLD.author OR NEW.audience <> OLD.audience OR NEW.created_at <> OLD.created_at
  OR NEW.place IS NOT OLD.place OR NEW.process IS NOT OLD.process OR NEW.base IS NOT OLD.base OR NEW.translation_of IS NOT OLD.translation_of
  -- Only what waits for a human can be let out by one (safety.md 3.1, i2).
  OR (NEW.state = 'published' AND OLD.state NOT IN ('pending', 'published'))
  OR (OLD.state IN ('sealed', 'purged') AND NEW.state <> OLD.state)
  OR (NEW.fields IS NOT NULL AND NEW.fields IS NOT OLD.fields)
  OR (NEW.structure IS NOT NULL AND NEW.structure IS NOT OLD.structure)
  OR (NEW.salt IS NOT NULL AND NEW.salt IS NOT OLD.salt)
BEGIN SELECT RAISE(ABORT, 'a version is immutable'); END;
--> statement-breakpoint
CREATE TRIGGER versions_kept BEFORE DELETE ON versions BEGIN SELECT RAISE(ABORT, 'a version is kept'); END;
--> statement-breakpoint
CREATE TRIGGER approvals_fixed BEFORE UPDATE ON approvals BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER approvals_kept BEFORE DELETE ON approvals BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_fixed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER cases_fixed BEFORE UPDATE ON cases BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER cases_kept BEFORE DELETE ON cases BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER case_entries_fixed BEFORE UPDATE ON case_entries BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER case_entries_kept BEFORE DELETE ON case_entries BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
-- Texts arrive folded (db/dialect/search.ts). secure-delete: what is taken out leaves no bytes behind (R11).
CREATE VIRTUAL TABLE search_index USING fts5(kind UNINDEXED, subject UNINDEXED, lang UNINDEXED, title, body, tokenize = 'unicode61 remove_diacritics 0');
--> statement-breakpoint
INSERT INTO search_index(search_index, rank) VALUES('secure-delete', 1);
--> statement-breakpoint
-- Full text finds a row by its words or its number alone: this says which number a text has.
CREATE TABLE search_places (place integer PRIMARY KEY, kind text NOT NULL, subject text NOT NULL, lang text NOT NULL, UNIQUE (kind, subject, lang));
--> statement-breakpoint
-- R54: who may vote, who has and the box keep no order of arrival. Without rowids a row lies where its key puts it.
DROP TABLE electorate;
--> statement-breakpoint
CREATE TABLE electorate (ballot text NOT NULL, person text NOT NULL, PRIMARY KEY (ballot, person)) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX electorate_person ON electorate (person);
--> statement-breakpoint
DROP TABLE roll;
--> statement-breakpoint
CREATE TABLE roll (ballot text NOT NULL, person text NOT NULL, PRIMARY KEY (ballot, person)) WITHOUT ROWID;
--> statement-breakpoint
DROP TABLE envelopes;
--> statement-breakpoint
CREATE TABLE envelopes (ballot text NOT NULL, handle text NOT NULL, sealed text NOT NULL, PRIMARY KEY (ballot, handle)) WITHOUT ROWID;
--> statement-breakpoint
-- What was settled when a ballot was frozen stays, and what young people decided is never taken back.
CREATE TRIGGER ballots_fixed BEFORE UPDATE ON ballots
WHEN OLD.state IN ('certified', 'annulled') OR (OLD.state = 'counted' AND NEW.state <> 'certified')
  OR (OLD.state <> 'draft' AND (NEW.state = 'draft' OR NEW.process <> OLD.process OR NEW.method <> OLD.method
    OR NEW.majority <> OLD.majority OR NEW.base <> OLD.base OR NEW.quorum_share <> OLD.quorum_share
    OR NEW.opens <> OLD.opens OR NEW.closes <> OLD.closes OR NEW.electorate_size IS NOT OLD.electorate_size
    OR NEW.quorum_needed IS NOT OLD.quorum_needed OR NEW.manifest IS NOT OLD.manifest OR NEW.hash IS NOT OLD.hash
    OR (NEW.wrapped_key IS NOT NULL AND NEW.wrapped_key IS NOT OLD.wrapped_key)))
BEGIN SELECT RAISE(ABORT, 'a frozen ballot does not change'); END;
--> statement-breakpoint
CREATE TRIGGER ballots_kept BEFORE DELETE ON ballots WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a frozen ballot is kept'); END;
--> statement-breakpoint
CREATE TRIGGER results_fixed BEFORE UPDATE ON results BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER results_kept BEFORE DELETE ON results BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER ballot_hashes_fixed BEFORE UPDATE ON ballot_hashes BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER ballot_hashes_kept BEFORE DELETE ON ballot_hashes BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER ballot_choices_fixed BEFORE UPDATE ON ballot_choices BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER ballot_choices_kept BEFORE DELETE ON ballot_choices BEGIN SELECT RAISE(ABORT, 'append-only'); END;

--> statement-breakpoint
-- A published figure is corrected by another revision. The old one learns only what superseded it, once.
CREATE TRIGGER observations_fixed BEFORE UPDATE ON observations
WHEN OLD.superseded_by IS NOT NULL OR NEW.superseded_by IS NULL
  OR NEW.series <> OLD.series OR NEW.area <> OLD.area OR NEW.period <> OLD.period OR NEW.key <> OLD.key
  OR NEW.edition <> OLD.edition OR NEW.revision <> OLD.revision OR NEW.dimensions <> OLD.dimensions OR NEW.value <> OLD.value
  OR NEW.status IS NOT OLD.status OR NEW.nature IS NOT OLD.nature OR NEW.published <> OLD.published OR NEW.import <> OLD.import
BEGIN SELECT RAISE(ABORT, 'a figure is superseded, never changed'); END;
--> statement-breakpoint
CREATE TRIGGER observations_kept BEFORE DELETE ON observations BEGIN SELECT RAISE(ABORT, 'a figure is kept'); END;
--> statement-breakpoint
CREATE TRIGGER imports_fixed BEFORE UPDATE ON imports BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER imports_kept BEFORE DELETE ON imports BEGIN SELECT RAISE(ABORT, 'append-only'); END;
