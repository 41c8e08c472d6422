-- Which version of a rule counts, and which choice of a demand: said as it is.
comment on table cases.rule_versions is '规则版本: append-only; at a place that of the smallest region counts, of these that have begun the one with the highest number; what is saved last takes the place of all before it, also of one to come';
comment on table cases.linkage_rules is '联动规则 (7.5-b), append-only versions: class of demands ('''': all others) → organisation, limits in working days, who is told when late; of those of a region that have begun the highest number counts';
comment on table cases.choices is '建议与选择: what was proposed for a demand each time it ended, and what was chosen; append-only, without a person; of a demand the case counts, else the last end';
comment on table cases.choice_rules is '采纳情况 of a rule: one row for each choice for which it proposed its item; those of the choice that counts for a demand are counted, so each demand once; never by person';
