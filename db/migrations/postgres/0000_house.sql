CREATE TABLE "audit" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor" text,
	"role" text NOT NULL,
	"act" text NOT NULL,
	"subject" text,
	"detail" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ballot_choices" (
	"ballot" text NOT NULL,
	"question" integer NOT NULL,
	"choice" text NOT NULL,
	"times" integer NOT NULL,
	CONSTRAINT "ballot_choices_ballot_question_choice_pk" PRIMARY KEY("ballot","question","choice")
);
--> statement-breakpoint
CREATE TABLE "ballot_hashes" (
	"ballot" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "ballot_hashes_ballot_hash_pk" PRIMARY KEY("ballot","hash")
);
--> statement-breakpoint
CREATE TABLE "ballot_questions" (
	"ballot" text NOT NULL,
	"place" integer NOT NULL,
	"subject_kind" text NOT NULL,
	"subject" text NOT NULL,
	"version_hash" text,
	CONSTRAINT "ballot_questions_ballot_place_pk" PRIMARY KEY("ballot","place")
);
--> statement-breakpoint
CREATE TABLE "ballots" (
	"id" text PRIMARY KEY NOT NULL,
	"process" text NOT NULL,
	"method" text NOT NULL,
	"majority" text NOT NULL,
	"base" text NOT NULL,
	"quorum_share" text NOT NULL,
	"opens" timestamp (3) with time zone NOT NULL,
	"closes" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"electorate_size" integer,
	"quorum_needed" integer,
	"manifest" text,
	"hash" text,
	"wrapped_key" text,
	"created_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"counted_at" timestamp (3) with time zone,
	"certified_by" text,
	"certified_at" timestamp (3) with time zone,
	"annulled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "electorate" (
	"ballot" text NOT NULL,
	"person" text NOT NULL,
	CONSTRAINT "electorate_ballot_person_pk" PRIMARY KEY("ballot","person")
);
--> statement-breakpoint
CREATE TABLE "envelopes" (
	"ballot" text NOT NULL,
	"handle" text NOT NULL,
	"sealed" text NOT NULL,
	CONSTRAINT "envelopes_ballot_handle_pk" PRIMARY KEY("ballot","handle")
);
--> statement-breakpoint
CREATE TABLE "results" (
	"ballot" text NOT NULL,
	"question" integer NOT NULL,
	"result" json NOT NULL,
	CONSTRAINT "results_ballot_question_pk" PRIMARY KEY("ballot","question")
);
--> statement-breakpoint
CREATE TABLE "roll" (
	"ballot" text NOT NULL,
	"person" text NOT NULL,
	CONSTRAINT "roll_ballot_person_pk" PRIMARY KEY("ballot","person")
);
--> statement-breakpoint
CREATE TABLE "links" (
	"id" text PRIMARY KEY NOT NULL,
	"from_kind" text NOT NULL,
	"from" text NOT NULL,
	"to_kind" text NOT NULL,
	"to" text NOT NULL,
	"kind" text NOT NULL,
	"by" text,
	"process" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clause_versions" (
	"clause" text NOT NULL,
	"number" integer NOT NULL,
	"version" text NOT NULL,
	"suggestion" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "clause_versions_clause_number_pk" PRIMARY KEY("clause","number")
);
--> statement-breakpoint
CREATE TABLE "clauses" (
	"id" text PRIMARY KEY NOT NULL,
	"declaration" text NOT NULL,
	"kind" text NOT NULL,
	"place" integer NOT NULL,
	"origin" text NOT NULL,
	"origin_id" text,
	"version" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone,
	"hidden_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "declarations" (
	"id" text PRIMARY KEY NOT NULL,
	"process" text NOT NULL,
	"lang" text NOT NULL,
	"state" text NOT NULL,
	"version" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"adopted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "opinions" (
	"suggestion" text NOT NULL,
	"person" text NOT NULL,
	"choice" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "opinions_suggestion_person_pk" PRIMARY KEY("suggestion","person")
);
--> statement-breakpoint
CREATE TABLE "snapshot_clauses" (
	"snapshot" text NOT NULL,
	"place" integer NOT NULL,
	"clause" text NOT NULL,
	"version" text NOT NULL,
	CONSTRAINT "snapshot_clauses_snapshot_place_pk" PRIMARY KEY("snapshot","place")
);
--> statement-breakpoint
CREATE TABLE "snapshots" (
	"id" text PRIMARY KEY NOT NULL,
	"declaration" text NOT NULL,
	"state" text NOT NULL,
	"number" integer,
	"text_version" text NOT NULL,
	"file" text NOT NULL,
	"hash" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"ballot" text
);
--> statement-breakpoint
CREATE TABLE "suggestions" (
	"id" text PRIMARY KEY NOT NULL,
	"clause" text NOT NULL,
	"version" text NOT NULL,
	"base" text NOT NULL,
	"author" text NOT NULL,
	"state" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"hidden_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"id" text PRIMARY KEY NOT NULL,
	"thread" text NOT NULL,
	"author" text NOT NULL,
	"reply_to" text,
	"published_at" timestamp (3) with time zone NOT NULL,
	"hidden_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "themes" (
	"id" text PRIMARY KEY NOT NULL,
	"process" text NOT NULL,
	"code" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "threads" (
	"id" text PRIMARY KEY NOT NULL,
	"process" text NOT NULL,
	"theme" text NOT NULL,
	"author" text NOT NULL,
	"state" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"hidden_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "approvals" (
	"version" text PRIMARY KEY NOT NULL,
	"approver" text NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"person" text NOT NULL,
	"form" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "drafts_person_form_pk" PRIMARY KEY("person","form")
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"lang" text NOT NULL,
	"version" text NOT NULL,
	"fields" text NOT NULL,
	"title" text NOT NULL,
	"author" text NOT NULL,
	"place" text,
	"process" text,
	"audience" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "publications_kind_subject_lang_pk" PRIMARY KEY("kind","subject","lang")
);
--> statement-breakpoint
CREATE TABLE "versions" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"lang" text NOT NULL,
	"fields" text,
	"structure" text,
	"salt" "bytea",
	"hash" text NOT NULL,
	"author" text NOT NULL,
	"place" text,
	"process" text,
	"audience" text NOT NULL,
	"base" text,
	"translation_of" text,
	"state" text NOT NULL,
	"priority" integer NOT NULL,
	"signals" json NOT NULL,
	"rule_version" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"state_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_users" (
	"id" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"person" text PRIMARY KEY NOT NULL,
	"passphrase" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mandates" (
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"process" text NOT NULL,
	"kind" text NOT NULL,
	"from" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"given_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"person" text NOT NULL,
	"process" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "memberships_process_person_pk" PRIMARY KEY("process","person")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"pseudonym" text NOT NULL,
	"handle" text NOT NULL,
	"country" text NOT NULL,
	"band" text NOT NULL,
	"lang" text NOT NULL,
	"state" text NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_roles" (
	"person" text NOT NULL,
	"role" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "person_roles_person_role_pk" PRIMARY KEY("person","role")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"absolute_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"shared" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agencies" (
	"code" text PRIMARY KEY NOT NULL,
	"names" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "areas" (
	"m49" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"iso2" text,
	"iso3" text,
	"parent" text,
	"published" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "editions" (
	"id" text PRIMARY KEY NOT NULL,
	"year" integer NOT NULL,
	"published" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"what" text NOT NULL,
	"sha256" text NOT NULL,
	"by" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicators" (
	"code" text PRIMARY KEY NOT NULL,
	"framework" text NOT NULL,
	"target" text,
	"titles" json NOT NULL,
	"ours" json NOT NULL,
	"custodians" json NOT NULL,
	"unit" text NOT NULL,
	"direction" integer,
	"cautions" json NOT NULL,
	"auto_progress" boolean NOT NULL,
	"related" text,
	"goal_value" text,
	"goal_year" integer,
	"published" json NOT NULL,
	"place" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "observations" (
	"series" text NOT NULL,
	"area" text NOT NULL,
	"period" text NOT NULL,
	"key" text NOT NULL,
	"edition" text NOT NULL,
	"revision" integer NOT NULL,
	"dimensions" json NOT NULL,
	"value" text NOT NULL,
	"status" text,
	"nature" text,
	"published" json NOT NULL,
	"import" text NOT NULL,
	"superseded_by" text,
	CONSTRAINT "observations_series_area_period_key_edition_revision_pk" PRIMARY KEY("series","area","period","key","edition","revision")
);
--> statement-breakpoint
CREATE TABLE "recommendations" (
	"id" text PRIMARY KEY NOT NULL,
	"theme" text NOT NULL,
	"texts" json NOT NULL,
	"links" json NOT NULL,
	"follow" text NOT NULL,
	"note" json,
	"place" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "series" (
	"code" text PRIMARY KEY NOT NULL,
	"indicator" text NOT NULL,
	"unit" text,
	"sex" text,
	"age" text,
	"published" json NOT NULL,
	"place" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "targets" (
	"code" text PRIMARY KEY NOT NULL,
	"titles" json NOT NULL,
	"ours" json NOT NULL,
	"place" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"name" text PRIMARY KEY NOT NULL,
	"leased_until" timestamp (3) with time zone NOT NULL,
	"holder" text NOT NULL,
	"ran_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"topic" text NOT NULL,
	"payload" json NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"delivered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sendings" (
	"person" text NOT NULL,
	"key" text NOT NULL,
	"answer" "bytea" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sendings_person_key_pk" PRIMARY KEY("person","key")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"version" text PRIMARY KEY NOT NULL,
	"moderator" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"version" text NOT NULL,
	"kind" text NOT NULL,
	"moderator" text NOT NULL,
	"decision" text NOT NULL,
	"reason" text,
	"waited_seconds" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "skips" (
	"version" text NOT NULL,
	"moderator" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "skips_version_moderator_pk" PRIMARY KEY("version","moderator")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"kind" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "phases" (
	"process" text NOT NULL,
	"kind" text NOT NULL,
	"opens" timestamp (3) with time zone NOT NULL,
	"closes" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "phases_process_kind_pk" PRIMARY KEY("process","kind")
);
--> statement-breakpoint
CREATE TABLE "processes" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"timezone" text NOT NULL,
	"languages" json NOT NULL,
	"support_share" text NOT NULL,
	"quorum_share" text NOT NULL,
	"majority" text NOT NULL,
	"young_adults_count" boolean NOT NULL,
	"opened_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposal_authors" (
	"proposal" text NOT NULL,
	"person" text NOT NULL,
	"state" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "proposal_authors_proposal_person_pk" PRIMARY KEY("proposal","person")
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"process" text NOT NULL,
	"theme" text NOT NULL,
	"author" text NOT NULL,
	"number" integer NOT NULL,
	"version" text NOT NULL,
	"state" text NOT NULL,
	"addressees" json NOT NULL,
	"due" text,
	"source_countries" integer NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"revised_at" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"hidden_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "support_thresholds" (
	"process" text PRIMARY KEY NOT NULL,
	"members" integer NOT NULL,
	"needed" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supports" (
	"proposal" text NOT NULL,
	"person" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"reason" text,
	CONSTRAINT "supports_proposal_person_pk" PRIMARY KEY("proposal","person")
);
--> statement-breakpoint
CREATE TABLE "case_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"case" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text,
	"kind" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"chain" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"level" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lead_check_ins" (
	"id" text PRIMARY KEY NOT NULL,
	"lead" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "ballot_questions_subject" ON "ballot_questions" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "ballots_process" ON "ballots" USING btree ("process","opens");--> statement-breakpoint
CREATE INDEX "ballots_clock" ON "ballots" USING btree ("state","opens");--> statement-breakpoint
CREATE INDEX "electorate_person" ON "electorate" USING btree ("person");--> statement-breakpoint
CREATE UNIQUE INDEX "links_pair" ON "links" USING btree ("from_kind","from","to_kind","to","kind");--> statement-breakpoint
CREATE INDEX "links_from" ON "links" USING btree ("from_kind","from");--> statement-breakpoint
CREATE INDEX "links_to" ON "links" USING btree ("to_kind","to");--> statement-breakpoint
CREATE UNIQUE INDEX "clause_versions_version" ON "clause_versions" USING btree ("version");--> statement-breakpoint
CREATE INDEX "clauses_declaration" ON "clauses" USING btree ("declaration","place");--> statement-breakpoint
CREATE INDEX "clauses_origin" ON "clauses" USING btree ("origin_id");--> statement-breakpoint
CREATE UNIQUE INDEX "declarations_process" ON "declarations" USING btree ("process");--> statement-breakpoint
CREATE INDEX "snapshots_declaration" ON "snapshots" USING btree ("declaration","at");--> statement-breakpoint
CREATE INDEX "suggestions_clause" ON "suggestions" USING btree ("clause","state","published_at");--> statement-breakpoint
CREATE INDEX "posts_thread" ON "posts" USING btree ("thread","published_at");--> statement-breakpoint
CREATE UNIQUE INDEX "themes_process" ON "themes" USING btree ("process","code");--> statement-breakpoint
CREATE INDEX "threads_theme" ON "threads" USING btree ("theme","published_at");--> statement-breakpoint
CREATE UNIQUE INDEX "publications_version" ON "publications" USING btree ("version");--> statement-breakpoint
CREATE INDEX "publications_place" ON "publications" USING btree ("place","kind");--> statement-breakpoint
CREATE INDEX "versions_subject" ON "versions" USING btree ("kind","subject","lang");--> statement-breakpoint
CREATE INDEX "versions_queue" ON "versions" USING btree ("state","priority","created_at");--> statement-breakpoint
CREATE INDEX "versions_author" ON "versions" USING btree ("author","state");--> statement-breakpoint
CREATE INDEX "versions_place" ON "versions" USING btree ("place","author");--> statement-breakpoint
CREATE INDEX "mandates_person" ON "mandates" USING btree ("person");--> statement-breakpoint
CREATE INDEX "mandates_process" ON "mandates" USING btree ("process");--> statement-breakpoint
CREATE INDEX "memberships_person" ON "memberships" USING btree ("person");--> statement-breakpoint
CREATE UNIQUE INDEX "people_handle" ON "people" USING btree ("handle");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person");--> statement-breakpoint
CREATE UNIQUE INDEX "areas_iso3" ON "areas" USING btree ("iso3");--> statement-breakpoint
CREATE INDEX "imports_number" ON "imports" USING btree ("number");--> statement-breakpoint
CREATE INDEX "recommendations_theme" ON "recommendations" USING btree ("theme");--> statement-breakpoint
CREATE INDEX "series_indicator" ON "series" USING btree ("indicator");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("delivered_at","at");--> statement-breakpoint
CREATE INDEX "sendings_at" ON "sendings" USING btree ("at");--> statement-breakpoint
CREATE INDEX "decisions_version" ON "decisions" USING btree ("version");--> statement-breakpoint
CREATE INDEX "decisions_at" ON "decisions" USING btree ("at");--> statement-breakpoint
CREATE INDEX "notices_person" ON "notices" USING btree ("person","at");--> statement-breakpoint
CREATE INDEX "phases_opens" ON "phases" USING btree ("opens");--> statement-breakpoint
CREATE UNIQUE INDEX "processes_slug" ON "processes" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "proposal_authors_person" ON "proposal_authors" USING btree ("person");--> statement-breakpoint
CREATE UNIQUE INDEX "proposals_number" ON "proposals" USING btree ("number");--> statement-breakpoint
CREATE INDEX "proposals_process" ON "proposals" USING btree ("process","state","published_at");--> statement-breakpoint
CREATE INDEX "case_entries_case" ON "case_entries" USING btree ("case","at");--> statement-breakpoint
CREATE INDEX "cases_opened" ON "cases" USING btree ("opened_at");--> statement-breakpoint
CREATE INDEX "lead_check_ins_lead" ON "lead_check_ins" USING btree ("lead","at");