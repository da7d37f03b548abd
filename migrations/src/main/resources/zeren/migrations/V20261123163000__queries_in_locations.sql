-- The address of what was recorded may have a query: a version of a rulebook is found under /rulebooks/gxufe-2020-5?version=2.
alter domain resource_path drop constraint resource_path_format;
alter domain resource_path add constraint resource_path_format
    check (regexp_like(value, '^/') and not regexp_like(value, '[^0-9A-Za-z:/._?=-]'));
