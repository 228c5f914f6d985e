import '../shared/menu';
import './check-in';
