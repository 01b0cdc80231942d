-- Where do each authority's looked after children live, and how many are there in all (an empty place)?
select
  cast(authority as varchar) as authority,
  cast(end_day as varchar) as end_day,
  cast(breakdown as varchar) as place,
  cast(value as double) as value,
  cast(coalesce(symbol, '') as varchar) as status
from observation
where measure = 'lac_placed_in' or (measure = 'lac' and breakdown = '')
order by end_day, authority, place
