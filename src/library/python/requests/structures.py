# Mappings that ignore the case of letters.

from requests.models import CaseInsensitiveDict
