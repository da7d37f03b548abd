-- Whether a token is a portal's, which says for each request on whose behalf it comes: the rights are that person's then. Who that was is kept nowhere.
alter table token add column delegate boolean default false not null;
