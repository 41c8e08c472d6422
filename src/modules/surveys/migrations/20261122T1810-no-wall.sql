comment on table surveys.questionnaire_versions is '调查表定义 (A.1-a), one row per published version [no wall: the same for every region, read only, no business data]';
