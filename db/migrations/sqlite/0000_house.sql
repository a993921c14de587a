CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor` text,
	`role` text NOT NULL,
	`act` text NOT NULL,
	`subject` text,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`);--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`subject`);--> statement-breakpoint
CREATE TABLE `ballot_choices` (
	`ballot` text NOT NULL,
	`question` integer NOT NULL,
	`choice` text NOT NULL,
	`times` integer NOT NULL,
	PRIMARY KEY(`ballot`, `question`, `choice`)
);
--> statement-breakpoint
CREATE TABLE `ballot_hashes` (
	`ballot` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`ballot`, `hash`)
);
--> statement-breakpoint
CREATE TABLE `ballot_questions` (
	`ballot` text NOT NULL,
	`place` integer NOT NULL,
	`subject_kind` text NOT NULL,
	`subject` text NOT NULL,
	`version_hash` text,
	PRIMARY KEY(`ballot`, `place`)
);
--> statement-breakpoint
CREATE INDEX `ballot_questions_subject` ON `ballot_questions` (`subject`);--> statement-breakpoint
CREATE TABLE `ballots` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`method` text NOT NULL,
	`majority` text NOT NULL,
	`base` text NOT NULL,
	`quorum_share` text NOT NULL,
	`opens` integer NOT NULL,
	`closes` integer NOT NULL,
	`state` text NOT NULL,
	`electorate_size` integer,
	`quorum_needed` integer,
	`manifest` text,
	`hash` text,
	`wrapped_key` text,
	`created_by` text NOT NULL,
	`at` integer NOT NULL,
	`counted_at` integer,
	`certified_by` text,
	`certified_at` integer,
	`annulled_at` integer
);
--> statement-breakpoint
CREATE INDEX `ballots_process` ON `ballots` (`process`,`opens`);--> statement-breakpoint
CREATE INDEX `ballots_clock` ON `ballots` (`state`,`opens`);--> statement-breakpoint
CREATE TABLE `electorate` (
	`ballot` text NOT NULL,
	`person` text NOT NULL,
	PRIMARY KEY(`ballot`, `person`)
);
--> statement-breakpoint
CREATE INDEX `electorate_person` ON `electorate` (`person`);--> statement-breakpoint
CREATE TABLE `envelopes` (
	`ballot` text NOT NULL,
	`handle` text NOT NULL,
	`sealed` text NOT NULL,
	PRIMARY KEY(`ballot`, `handle`)
);
--> statement-breakpoint
CREATE TABLE `results` (
	`ballot` text NOT NULL,
	`question` integer NOT NULL,
	`result` text NOT NULL,
	PRIMARY KEY(`ballot`, `question`)
);
--> statement-breakpoint
CREATE TABLE `roll` (
	`ballot` text NOT NULL,
	`person` text NOT NULL,
	PRIMARY KEY(`ballot`, `person`)
);
--> statement-breakpoint
CREATE TABLE `links` (
	`id` text PRIMARY KEY NOT NULL,
	`from_kind` text NOT NULL,
	`from` text NOT NULL,
	`to_kind` text NOT NULL,
	`to` text NOT NULL,
	`kind` text NOT NULL,
	`by` text,
	`process` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `links_pair` ON `links` (`from_kind`,`from`,`to_kind`,`to`,`kind`);--> statement-breakpoint
CREATE INDEX `links_from` ON `links` (`from_kind`,`from`);--> statement-breakpoint
CREATE INDEX `links_to` ON `links` (`to_kind`,`to`);--> statement-breakpoint
CREATE TABLE `clause_versions` (
	`clause` text NOT NULL,
	`number` integer NOT NULL,
	`version` text NOT NULL,
	`suggestion` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`clause`, `number`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clause_versions_version` ON `clause_versions` (`version`);--> statement-breakpoint
CREATE TABLE `clauses` (
	`id` text PRIMARY KEY NOT NULL,
	`declaration` text NOT NULL,
	`kind` text NOT NULL,
	`place` integer NOT NULL,
	`origin` text NOT NULL,
	`origin_id` text,
	`version` text NOT NULL,
	`published_at` integer NOT NULL,
	`changed_at` integer,
	`hidden_at` integer
);
--> statement-breakpoint
CREATE INDEX `clauses_declaration` ON `clauses` (`declaration`,`place`);--> statement-breakpoint
CREATE INDEX `clauses_origin` ON `clauses` (`origin_id`);--> statement-breakpoint
CREATE TABLE `declarations` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`lang` text NOT NULL,
	`state` text NOT NULL,
	`version` text NOT NULL,
	`published_at` integer NOT NULL,
	`adopted_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `declarations_process` ON `declarations` (`process`);--> statement-breakpoint
CREATE TABLE `opinions` (
	`suggestion` text NOT NULL,
	`person` text NOT NULL,
	`choice` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`suggestion`, `person`)
);
--> statement-breakpoint
CREATE TABLE `snapshot_clauses` (
	`snapshot` text NOT NULL,
	`place` integer NOT NULL,
	`clause` text NOT NULL,
	`version` text NOT NULL,
	PRIMARY KEY(`snapshot`, `place`)
);
--> statement-breakpoint
CREATE TABLE `snapshots` (
	`id` text PRIMARY KEY NOT NULL,
	`declaration` text NOT NULL,
	`state` text NOT NULL,
	`number` integer,
	`text_version` text NOT NULL,
	`file` text NOT NULL,
	`hash` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`decided_at` integer,
	`ballot` text
);
--> statement-breakpoint
CREATE INDEX `snapshots_declaration` ON `snapshots` (`declaration`,`at`);--> statement-breakpoint
CREATE TABLE `suggestions` (
	`id` text PRIMARY KEY NOT NULL,
	`clause` text NOT NULL,
	`version` text NOT NULL,
	`base` text NOT NULL,
	`author` text NOT NULL,
	`state` text NOT NULL,
	`published_at` integer NOT NULL,
	`until` integer NOT NULL,
	`decided_at` integer,
	`hidden_at` integer
);
--> statement-breakpoint
CREATE INDEX `suggestions_clause` ON `suggestions` (`clause`,`state`,`published_at`);--> statement-breakpoint
CREATE TABLE `posts` (
	`id` text PRIMARY KEY NOT NULL,
	`thread` text NOT NULL,
	`author` text NOT NULL,
	`reply_to` text,
	`published_at` integer NOT NULL,
	`hidden_at` integer
);
--> statement-breakpoint
CREATE INDEX `posts_thread` ON `posts` (`thread`,`published_at`);--> statement-breakpoint
CREATE TABLE `themes` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`code` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `themes_process` ON `themes` (`process`,`code`);--> statement-breakpoint
CREATE TABLE `threads` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`theme` text NOT NULL,
	`author` text NOT NULL,
	`state` text NOT NULL,
	`published_at` integer NOT NULL,
	`hidden_at` integer
);
--> statement-breakpoint
CREATE INDEX `threads_theme` ON `threads` (`theme`,`published_at`);--> statement-breakpoint
CREATE TABLE `approvals` (
	`version` text PRIMARY KEY NOT NULL,
	`approver` text NOT NULL,
	`hash` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `drafts` (
	`person` text NOT NULL,
	`form` text NOT NULL,
	`sealed` blob NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person`, `form`)
);
--> statement-breakpoint
CREATE TABLE `publications` (
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`lang` text NOT NULL,
	`version` text NOT NULL,
	`fields` text NOT NULL,
	`title` text NOT NULL,
	`author` text NOT NULL,
	`place` text,
	`process` text,
	`audience` text NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`kind`, `subject`, `lang`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publications_version` ON `publications` (`version`);--> statement-breakpoint
CREATE INDEX `publications_place` ON `publications` (`place`,`kind`);--> statement-breakpoint
CREATE TABLE `versions` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`lang` text NOT NULL,
	`fields` text,
	`structure` text,
	`salt` blob,
	`hash` text NOT NULL,
	`author` text NOT NULL,
	`place` text,
	`process` text,
	`audience` text NOT NULL,
	`base` text,
	`translation_of` text,
	`state` text NOT NULL,
	`priority` integer NOT NULL,
	`signals` text NOT NULL,
	`rule_version` text NOT NULL,
	`created_at` integer NOT NULL,
	`state_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `versions_subject` ON `versions` (`kind`,`subject`,`lang`);--> statement-breakpoint
CREATE INDEX `versions_queue` ON `versions` (`state`,`priority`,`created_at`);--> statement-breakpoint
CREATE INDEX `versions_author` ON `versions` (`author`,`state`);--> statement-breakpoint
CREATE INDEX `versions_place` ON `versions` (`place`,`author`);--> statement-breakpoint
CREATE TABLE `auth_users` (
	`id` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `credentials` (
	`person` text PRIMARY KEY NOT NULL,
	`passphrase` text NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mandates` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`process` text NOT NULL,
	`kind` text NOT NULL,
	`from` integer NOT NULL,
	`until` integer NOT NULL,
	`given_by` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `mandates_person` ON `mandates` (`person`);--> statement-breakpoint
CREATE INDEX `mandates_process` ON `mandates` (`process`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`person` text NOT NULL,
	`process` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`process`, `person`)
);
--> statement-breakpoint
CREATE INDEX `memberships_person` ON `memberships` (`person`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`pseudonym` text NOT NULL,
	`handle` text NOT NULL,
	`country` text NOT NULL,
	`band` text NOT NULL,
	`lang` text NOT NULL,
	`state` text NOT NULL,
	`joined_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_handle` ON `people` (`handle`);--> statement-breakpoint
CREATE TABLE `person_roles` (
	`person` text NOT NULL,
	`role` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`person`, `role`)
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`expires_at` integer NOT NULL,
	`absolute_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`shared` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person`);--> statement-breakpoint
CREATE TABLE `agencies` (
	`code` text PRIMARY KEY NOT NULL,
	`names` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `areas` (
	`m49` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`iso2` text,
	`iso3` text,
	`parent` text,
	`published` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `areas_iso3` ON `areas` (`iso3`);--> statement-breakpoint
CREATE TABLE `editions` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`published` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`what` text NOT NULL,
	`sha256` text NOT NULL,
	`by` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `imports_number` ON `imports` (`number`);--> statement-breakpoint
CREATE TABLE `indicators` (
	`code` text PRIMARY KEY NOT NULL,
	`framework` text NOT NULL,
	`target` text,
	`titles` text NOT NULL,
	`ours` text NOT NULL,
	`custodians` text NOT NULL,
	`unit` text NOT NULL,
	`direction` integer,
	`cautions` text NOT NULL,
	`auto_progress` integer NOT NULL,
	`related` text,
	`goal_value` text,
	`goal_year` integer,
	`published` text NOT NULL,
	`place` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `observations` (
	`series` text NOT NULL,
	`area` text NOT NULL,
	`period` text NOT NULL,
	`key` text NOT NULL,
	`edition` text NOT NULL,
	`revision` integer NOT NULL,
	`dimensions` text NOT NULL,
	`value` text NOT NULL,
	`status` text,
	`nature` text,
	`published` text NOT NULL,
	`import` text NOT NULL,
	`superseded_by` text,
	PRIMARY KEY(`series`, `area`, `period`, `key`, `edition`, `revision`)
);
--> statement-breakpoint
CREATE TABLE `recommendations` (
	`id` text PRIMARY KEY NOT NULL,
	`theme` text NOT NULL,
	`texts` text NOT NULL,
	`links` text NOT NULL,
	`follow` text NOT NULL,
	`note` text,
	`place` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `recommendations_theme` ON `recommendations` (`theme`);--> statement-breakpoint
CREATE TABLE `series` (
	`code` text PRIMARY KEY NOT NULL,
	`indicator` text NOT NULL,
	`unit` text,
	`sex` text,
	`age` text,
	`published` text NOT NULL,
	`place` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `series_indicator` ON `series` (`indicator`);--> statement-breakpoint
CREATE TABLE `targets` (
	`code` text PRIMARY KEY NOT NULL,
	`titles` text NOT NULL,
	`ours` text NOT NULL,
	`place` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `installation` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `jobs` (
	`name` text PRIMARY KEY NOT NULL,
	`leased_until` integer NOT NULL,
	`holder` text NOT NULL,
	`ran_at` integer
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`topic` text NOT NULL,
	`payload` text NOT NULL,
	`at` integer NOT NULL,
	`delivered_at` integer
);
--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`delivered_at`,`at`);--> statement-breakpoint
CREATE TABLE `sendings` (
	`person` text NOT NULL,
	`key` text NOT NULL,
	`answer` blob NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person`, `key`)
);
--> statement-breakpoint
CREATE INDEX `sendings_at` ON `sendings` (`at`);--> statement-breakpoint
CREATE TABLE `claims` (
	`version` text PRIMARY KEY NOT NULL,
	`moderator` text NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`version` text NOT NULL,
	`kind` text NOT NULL,
	`moderator` text NOT NULL,
	`decision` text NOT NULL,
	`reason` text,
	`waited_seconds` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `decisions_version` ON `decisions` (`version`);--> statement-breakpoint
CREATE INDEX `decisions_at` ON `decisions` (`at`);--> statement-breakpoint
CREATE TABLE `skips` (
	`version` text NOT NULL,
	`moderator` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`version`, `moderator`)
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`kind` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject` text NOT NULL,
	`at` integer NOT NULL,
	`seen_at` integer
);
--> statement-breakpoint
CREATE INDEX `notices_person` ON `notices` (`person`,`at`);--> statement-breakpoint
CREATE TABLE `phases` (
	`process` text NOT NULL,
	`kind` text NOT NULL,
	`opens` integer NOT NULL,
	`closes` integer NOT NULL,
	PRIMARY KEY(`process`, `kind`)
);
--> statement-breakpoint
CREATE INDEX `phases_opens` ON `phases` (`opens`);--> statement-breakpoint
CREATE TABLE `processes` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`timezone` text NOT NULL,
	`languages` text NOT NULL,
	`support_share` text NOT NULL,
	`quorum_share` text NOT NULL,
	`majority` text NOT NULL,
	`young_adults_count` integer NOT NULL,
	`opened_by` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `processes_slug` ON `processes` (`slug`);--> statement-breakpoint
CREATE TABLE `proposal_authors` (
	`proposal` text NOT NULL,
	`person` text NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`proposal`, `person`)
);
--> statement-breakpoint
CREATE INDEX `proposal_authors_person` ON `proposal_authors` (`person`);--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`theme` text NOT NULL,
	`author` text NOT NULL,
	`number` integer NOT NULL,
	`version` text NOT NULL,
	`state` text NOT NULL,
	`addressees` text NOT NULL,
	`due` text,
	`source_countries` integer NOT NULL,
	`published_at` integer NOT NULL,
	`revised_at` integer,
	`decided_at` integer,
	`hidden_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proposals_number` ON `proposals` (`number`);--> statement-breakpoint
CREATE INDEX `proposals_process` ON `proposals` (`process`,`state`,`published_at`);--> statement-breakpoint
CREATE TABLE `support_thresholds` (
	`process` text PRIMARY KEY NOT NULL,
	`members` integer NOT NULL,
	`needed` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `supports` (
	`proposal` text NOT NULL,
	`person` text NOT NULL,
	`at` integer NOT NULL,
	`reason` text,
	PRIMARY KEY(`proposal`, `person`)
);
--> statement-breakpoint
CREATE TABLE `case_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`case` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`kind` text NOT NULL,
	`sealed` blob NOT NULL,
	`chain` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `case_entries_case` ON `case_entries` (`case`,`at`);--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`level` text NOT NULL,
	`opened_at` integer NOT NULL,
	`sealed` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `cases_opened` ON `cases` (`opened_at`);--> statement-breakpoint
CREATE TABLE `lead_check_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`lead` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `lead_check_ins_lead` ON `lead_check_ins` (`lead`,`at`);